# Japanese. Texts of badges and embeds.

badge-of = { $name } · { $what }
badge-says = { $label }：{ $figure }

badge-uptime-24h = 稼働率（24時間）
badge-uptime-7d = 稼働率（7日間）
badge-uptime-30d = 稼働率（30日間）
badge-uptime-90d = 稼働率（90日間）
badge-uptime-1y = 稼働率（1年間）
badge-uptime-all = 稼働率（全期間）
badge-partly = { $uptime }（観測 { $coverage }）
badge-response = 応答時間
badge-certificate = 証明書
badge-days-left = 残り{ $count }日
badge-expired = 期限切れ
badge-no-data = データなし

badge-state-up = 正常
badge-state-degraded = 遅延
badge-state-down = 停止
badge-state-maintenance = メンテナンス中
badge-state-unknown = 最近のデータなし
badge-state-none = データ未取得

embed-up = { $name }は正常です
embed-degraded = { $name }の応答に遅延が発生しています
embed-down = { $name }は停止しています
embed-maintenance = { $name }はメンテナンス中です
embed-unknown = { $name }の最近のデータがありません
embed-none = { $name }のデータはまだありません
embed-late = 監視の更新が遅れています
embed-observed = 最終確認：{ $time }

preview-days = 直近90日間
