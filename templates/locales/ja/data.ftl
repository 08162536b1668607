# Japanese. Feeds, calendars and llms.txt: plain text.

data-feed = { $page }：障害・メンテナンス情報
data-feed-of = { $page }：{ $part }の障害・メンテナンス情報
data-calendar-incidents = { $page }：障害情報
data-calendar-incidents-of = { $page }：{ $part }の障害情報
data-calendar-maintenance = { $page }：メンテナンス情報
data-calendar-maintenance-of = { $page }：{ $part }のメンテナンス情報

data-incident = 障害
data-maintenance = メンテナンス

data-incident-over = 発生期間：{ $from }から{ $to }まで（{ $lasted }）。
data-incident-open = { $from }から継続中です。
data-cause = 原因：{ $cause }。
data-affected = 影響範囲：{ $sites }。
data-affected-many = { $count }サイトに影響が出ています。

data-work-announced = メンテナンス予定：{ $title }
data-work-ongoing = メンテナンス中：{ $title }
data-work-finished = メンテナンス完了：{ $title }
data-work-until = 期間：{ $from }から{ $to }まで。
data-work-open = 期間：{ $from }から（終了時期未定）。
data-effect-none = サービスの中断は見込まれていません。
data-effect-degraded = 応答が遅くなる可能性があります。
data-effect-down = サービスが停止する可能性があります。

data-llms-about = これはステータスページです。外部からのチェックに基づき、{ $count }サイトの現在の状態と、これまでの経過を示します。時刻はすべてUTCです。観測されていない時間は不明として扱い、正常にも停止にも数えません。
data-llms-now = { $sentence }（最終確認：{ $at }）
data-llms-incidents = 継続中の障害
data-llms-data = データ
data-llms-sites = サイト
data-llms-status = 全サイトの状態と数値（JSON）。まずここを参照してください
data-llms-history = すべての障害とその経過（JSON）
data-llms-planned = 実施中および予定のメンテナンス（JSON）
data-llms-feed = 最近の出来事（Atomフィード）
data-llms-calendar = メンテナンス予定（iCalendarファイル）
