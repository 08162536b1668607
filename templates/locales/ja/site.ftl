# Japanese. The page of a site.

## Head.

site-all = すべてのサイト
site-now = { $state }。
site-now-since = { $state }（{ $at }から）。
site-now-detail = { $state }（{ $detail }）。
site-now-detail-since = { $state }（{ $detail }）。{ $at }から。
site-checked = 最終確認：{ $at }。
site-checked-answer = 最終確認：{ $at }、{ $answer }。

## Headings, and what several sections say.

site-days = 直近90日間
site-response = 応答時間
site-uptime = 稼働率
site-outages = 停止
site-budget = 目標（SLO）
site-calendar = カレンダー
site-certificate = 証明書
site-incidents = 障害
site-incidents-all = すべての障害
site-incidents-none = これまでに障害はありません。
site-maintenance = メンテナンス
site-maintenance-past = 過去のメンテナンス
site-maintenance-more = 30日以内にほか{ $count }件の予定があります。
site-maintenance-times = 直近{ $count }回
site-data = データ
site-table = 表で見る
site-how = 算出方法

## Heads of columns.

column-period = 期間
column-day = 日付（UTC）
column-uptime = 稼働率
column-bounds = 最悪～最良
column-observed = 観測率
column-down = 停止
column-slow = 遅延
column-maintenance = メンテナンス
column-unknown = 未観測
column-p50 = 標準的な応答時間
column-p95 = 遅い方の5%
column-p99 = 遅い方の1%
bounds = { $worst }～{ $best }

## Explanations of the uptime figures.

how-uptime = 観測された時間のうち、サイトが稼働していた割合です。遅延していた時間は稼働とみなします。告知されたメンテナンスの時間は除きます。割合はすべて端数を切り捨てています。
how-bounds = 観測されていない時間をすべて停止、またはすべて稼働とみなした場合の稼働率です。
how-observed = 期間のうち、観測された時間の割合です。1回のチェックの結果は次のチェックまで有効ですが、最長で{ $time }です。
how-maintenance = メンテナンスとして事前に告知された不具合の時間です。
how-p50 = 応答の半数はこれより速く返りました（中央値、p50）。
how-p95 = 20回に1回の応答は、これより時間がかかりました（95パーセンタイル、p95）。
how-p99 = 100回に1回の応答は、これより時間がかかりました（99パーセンタイル、p99）。1日単位のパーセンタイルの誤差は1%以内です。

## Response time.

chart-period = グラフの期間
chart-label = 応答時間、{ $window }。{ $summary }
chart-typical = 通常は{ $time }。
chart-typical-range = 通常は{ $low }～{ $high }。
chart-nothing = 応答時間は測定されませんでした。
chart-down = 停止していた時間：{ $time }。
chart-slow = 遅延していた時間：{ $time }。
chart-maintenance = メンテナンスの時間：{ $time }。
chart-unknown = 未観測の時間：{ $time }。
chart-beyond = グラフの上限（{ $top }）を超えた応答が少数あり、最長は{ $highest }です。該当箇所は矢印で示しています。
chart-coarse = 異常を示す印の幅は継続時間を表し、位置は発生した日の先頭に揃えています。
chart-legend-p50 = 標準
chart-legend-p95 = 遅い方の5%
chart-legend-p99 = 遅い方の1%
chart-legend-down = 停止
chart-legend-slow = 遅延
chart-legend-maintenance = メンテナンス
chart-legend-unknown = 未観測
chart-table = 応答時間の表、{ $window }
chart-column-from = 開始（UTC）
chart-column-p50 = 標準（ms）
chart-column-p95 = 遅い方の5%（ms）
chart-column-p99 = 遅い方の1%（ms）
chart-column-trouble = 異常
chart-row-time = { $date } { $time }
chart-row-down = 停止 { $time }
chart-row-slow = 遅延 { $time }
chart-row-maintenance = メンテナンス { $time }

## Outages.

outages-count = 回数
outages-total = 停止時間
outages-longest = 最長
outages-recovery = 平均復旧時間
outages-between = 平均故障間隔
outages-source = うち障害記録から{ $count }回
how-outages-count = 停止は、最初に失敗したチェックから、その後最初に成功したチェックまでとします。その間の観測されていない時間も含みます。告知されたメンテナンス中のチェックの失敗は、停止の開始とはみなしません。
how-outages-source = 個々のチェックの記録は約{ $count }日分あります。それより前の停止は、チェックによって登録された障害の記録に基づきます。障害と確認される前に回復した失敗は含まれません。
how-outages-recovery = 期間中に終わった停止の平均継続時間です（MTTR）。
how-outages-between = 稼働が確認された時間を、期間中に始まった停止の回数で割った値です（MTBF）。

## Objective (SLO).

budget-target = { $count }日間の稼働率 { $target } 以上
budget-unknown = まだ観測されていません。
budget-met = 達成しています。停止できる時間は残り{ $time }です（エラーバジェットの{ $share }）。
budget-missed = 未達成です（超過：{ $time }）。
budget-lasts = 直近24時間の状況が続くと、エラーバジェットは{ $time }で尽きます。
budget-bar = エラーバジェットの{ $share }を消費しました。
budget-share = 消費率
budget-bounds = 観測されていない時間があるため、実際は{ $least }から{ $most }の間です
budget-allowed = 許容される停止時間
budget-spent = 実際の停止時間
budget-left = 残り
budget-1h = 消費ペース（直近1時間）
budget-6h = 消費ペース（直近6時間）
budget-1d = 消費ペース（直近24時間）
budget-3d = 消費ペース（直近3日間）
budget-times = { $rate }倍
how-budget = エラーバジェットは、観測された時間のうち、目標のもとで停止が許容される時間です。UTCの日単位で、当日を含めて計算します。メンテナンスは計算に含めません。観測されていない時間は、エラーバジェットを増やしも減らしもしません。その時間に消費した可能性のある量は、範囲で示します。
how-budget-pace = バーンレート：停止していた時間の割合を、目標で許容される割合で割った値です。1倍なら期間の終わりにちょうどエラーバジェットを使い切り、それを超えると早く尽きます。

## Calendar.

calendar-month = 月
calendar-days = 日
calendar-down = 停止：{ $days }日。
calendar-slow = 遅延：{ $days }日。
calendar-maintenance = メンテナンス：{ $days }日。
calendar-unknown = 未観測：{ $days }日。
calendar-legend-part = 短時間の停止
calendar-legend-down = 停止
calendar-year = { $year }年：{ $uptime }
how-calendar = 1日はUTCで区切ります。全体が塗られたマスは、その日の観測時間の20分の1以上に異常があったことを、下端だけが塗られたマスは、それより短い異常があったことを示します。

## Certificate.

certificate-left = 残り{ $time }
certificate-expired = { $time }前に期限切れ
certificate-validity = 有効性
certificate-until = 有効期限
certificate-issuer = 発行者

## Data.

site-data-json = このサイトの数値（JSON）
site-data-files = チェックの記録
site-data-commits = チェックを記録したコミット
site-data-repository = リポジトリ
site-data-feed = 障害のフィード

site-phases = 時間の内訳
phases-of = { $count }回の確認の中央値：{ $from }～{ $to }
phase-lookup = アドレスの検索
phase-connect = 接続
phase-tls = 接続の暗号化
phase-first-byte = 応答の待機
phase-body = 応答の受信
how-phases = これらの確認の半数ではこの段階がより短く、残りの半数ではより長くかかりました。応答のあった確認だけを数えます。各段階は順に描かれています。中央値は段階ごとに求めるため、合計が通常の応答時間と一致するとは限りません。
