# Japanese. Incidents, planned work, and the history of both.

# Why a check failed.
reason-name-not-found = 名前が見つからない
reason-name-lookup-failed = 名前解決に失敗
reason-connection-refused = 接続拒否
reason-timed-out = タイムアウト
reason-no-route = ホストへの経路なし
reason-connection-reset = 接続リセット
reason-connection-closed = 接続が途中で切断
reason-tls = TLSハンドシェイクに失敗
reason-protocol = 不正な応答
reason-redirects = リダイレクト先に到達できない
reason-http-status = 想定外のHTTPステータス
reason-body = 想定外の応答内容
reason-too-slow = 応答が遅すぎる
reason-no-network = 監視環境にネットワーク接続なし
reason-deadline = 監視処理の制限時間に到達
reason-unsupported = この監視環境では実行不可
reason-internal = 内部エラー

# What an incident is called.
incident-one-down = { $site }が停止中
incident-one-slow = { $site }で遅延が発生中
incident-one-was-down = { $site }の停止
incident-one-was-slow = { $site }の遅延
incident-two-down = { $site }と{ $other }が停止中
incident-two-slow = { $site }と{ $other }で遅延が発生中
incident-two-was-down = { $site }と{ $other }の停止
incident-two-was-slow = { $site }と{ $other }の遅延
incident-many-down = { $site }ほか{ $count }サイトが停止中
incident-many-slow = { $site }ほか{ $count }サイトで遅延が発生中
incident-many-was-down = { $site }ほか{ $count }サイトの停止
incident-many-was-slow = { $site }ほか{ $count }サイトの遅延

# Why several sites share an incident.
incident-common-dependency = ほかのサイトは{ $what }に依存
incident-common-address = すべて同じアドレス：{ $what }
incident-common-zone = すべて同じDNSゾーン：{ $what }
incident-common-certificate = すべて同じ証明書：{ $what }
incident-common-endpoint = すべて同じホストの同じ段階：{ $what }
incident-common-many = 多数のサイトで同時に発生

# How bad an incident is at its worst.
incident-sign-down = 停止
incident-sign-degraded = 遅延

# What an update is about.
incident-kind-opened = 検知
incident-kind-changed = 状況の変化
incident-kind-resolved = 復旧
incident-kind-reopened = 再発
incident-kind-investigating = 調査中
incident-kind-identified = 原因を特定
incident-kind-monitoring = 経過観察中
incident-kind-postmortem = 振り返り
incident-kind-note = 続報

# The page of an incident.
incident-all-sites = すべてのサイト
incident-path = 現在位置
incident-since = { $start }に発生し、{ $length }継続しています。
incident-over = 復旧しました。{ $start }から{ $end }まで（{ $length }）。
incident-came-back = { $count }回再発しました。
incident-affected = 影響範囲
incident-sites-count = { $count }サイト
incident-still = { $count }サイトで継続中
incident-impact = 影響
incident-cause = 原因
incident-lasted = 継続時間
incident-so-far = これまでの継続時間
incident-recorded = 記録したコミット
incident-discussion = ディスカッション
incident-issue = Issue
incident-sites = 影響を受けたサイト
incident-recovered = { $when }に復旧
incident-learned = 振り返り
incident-updates = 経過
incident-newest-first = 新しいものから順に表示しています。
incident-nothing = まだ記載はありません。
incident-by = 投稿者：{ $author }
incident-evidence = チェックの記録
incident-evidence-open = チェックで得られた結果
incident-others = ほかの障害
incident-earlier = 前の障害
incident-later = 次の障害

# The history: all incidents and finished work by month.
history-title = 履歴
history-now = 現在発生中
history-none = これまでに障害はありません。
history-months = 月別一覧
history-earlier = 古い履歴
history-later = 新しい履歴
history-part = { $month }、{ $number }ページ目
history-count = { $count ->
    [0] 障害なし
   *[other] 障害{ $count }件
}
history-whole = { $month }のすべての障害
history-since = { $start }に発生、{ $length }継続中
history-started = { $start } · 継続時間：{ $length }
history-lasting = { $start } · 継続中
history-work = メンテナンス

# Planned work.
work-title = メンテナンス
work-now = 実施中
work-coming = 予定
work-done = 過去90日間に実施済み
work-none-now = 実施中のメンテナンスはありません。
work-none-coming = 今後30日間に予定はありません。
work-calendar = カレンダーに追加
work-from-to = { $start } ～ { $end }
work-open-end = { $start }から（終了時期未定）
work-effect-none = サービスの中断なし
work-effect-degraded = 応答が遅くなる可能性あり
work-effect-down = サービスが停止する可能性あり
work-announcement = お知らせ
work-again = 次回以降：
work-more = 30日以内にほか{ $count }回
work-others = 30日以内にほか{ $count }件あります
work-times = { $count }回実施（前回：{ $when }）
work-unnamed = ほか{ $count }サイト
