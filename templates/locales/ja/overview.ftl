# Japanese. The overview, and what stands around every page.

## The sentence at the top.

overall-up = すべてのシステムが正常に稼働しています
overall-up-observed = 観測されたシステムはすべて正常に稼働しています
overall-none = データはまだありません
overall-overdue = 監視の更新が遅れています
overall-maintenance = メンテナンスを実施しています
overall-down-one = { $site }は停止しています
overall-down-for = { $site }は{ $duration }前から停止しています
overall-down-some = { $total }サイト中{ $count }サイトが停止しています
overall-down-all = 全{ $total }サイトが停止しています
overall-degraded-one = { $site }の応答に遅延が発生しています
overall-degraded-for = { $site }の応答に{ $duration }前から遅延が発生しています
overall-degraded-some = { $total }サイト中{ $count }サイトで遅延が発生しています
overall-degraded-all = 全{ $total }サイトで遅延が発生しています
overall-unknown-one = { $site }の最近のデータがありません
overall-unknown-some = { $total }サイト中{ $count }サイトの最近のデータがありません
overall-unknown-all = 全{ $total }サイトの最近のデータがありません

## What is said below that sentence.

overall-also-degraded-one = { $site }の応答に遅延が発生しています。
overall-also-degraded = { $count }サイトで遅延が発生しています。
overall-also-maintenance-one = { $site }はメンテナンス中です。
overall-also-maintenance = { $count }サイトがメンテナンス中です。
overall-also-unknown = { $count }サイトは最近の状態を観測できませんでした。
overall-also-none = { $count }サイトのデータはまだありません。
overall-was-down-one = 最終確認の時点で、{ $site }は停止していました。
overall-was-down = 最終確認の時点で、{ $total }サイト中{ $count }サイトが停止していました。
overall-since = { $time }から継続しています。
overall-checked = 最終確認：{ $time }。
overall-due = 次回の確認予定：{ $time }。
overall-missed = 次回の確認は{ $time }の予定でしたが、まだ行われていません。
overall-never = 確認はまだ行われていません。
overall-late = このページの更新が予定より遅れています。予定された確認がまだ行われていません。

## What is said of a site beside its state.

site-for = { $duration }前から
site-for-down = { $duration }前から停止
site-for-degraded = { $duration }前から遅延
site-reported = { $duration }前に報告
site-seen-up = { $duration }前の確認では正常
site-seen-degraded = { $duration }前の確認では遅延
site-seen-down = { $duration }前の確認では停止
site-until = { $time }まで
site-http-status = HTTPステータス { $code }
site-because = { $site }の影響
site-overrun = メンテナンスの終了予定は{ $time }
site-exceeded = 告知されたメンテナンスの影響を超過
site-answer-none = 接続なし
site-answer-connected = { $time }で接続
site-answer-silent = { $time }待っても応答なし
site-answer-http = HTTP { $code }（{ $time }）

## Sections

overview-ongoing = 実施中のメンテナンス
overview-active = 現在発生中
overview-planned = メンテナンス予定
overview-sites = サイト
overview-other-sites = その他のサイト
overview-recent = 過去の障害
overview-incident-for = { $duration }継続中
overview-incident-since = { $time }から
overview-incident-lasted = 継続時間：{ $duration }
overview-discussion = ディスカッション
overview-troubled = { $total }サイト中{ $count }サイトで継続中
overview-more-planned = 30日以内にほか{ $count }件の予定があります。
overview-count = { $count }サイト
overview-in-trouble = { $total }サイト中{ $count }サイトで異常
overview-days = { $from }～{ $to }
overview-quiet = 障害なし
overview-all-incidents = すべての障害

## A site in the list

row-coverage = 観測 { $percent }
row-response = 標準的な応答時間：{ $time }

## Bars, one a day

bars-from = { $count }日前
bars-to = 今日
bars-days = 直近{ $count }日間
bars-fine = 異常なし
bars-down = 停止があった日：{ $count }日
bars-worst = 最長は{ $date }の{ $duration }
bars-degraded = 遅延があった日：{ $count }日
bars-maintenance = メンテナンスがあった日：{ $count }日
bars-unknown = データがない日：{ $count }日
bars-day = { $date }：{ $remarks }
bars-day-up = 稼働率 { $percent }
bars-day-down = 停止 { $duration }
bars-day-degraded = 遅延 { $duration }
bars-day-maintenance = メンテナンス { $duration }
bars-day-unknown = 未観測 { $duration }

## What bars mean, in a legend

legend-up = 正常
legend-degraded = 遅延
legend-down = 停止
legend-maintenance = メンテナンス
legend-unknown = 未観測

## Switches that the page's script offers

switch-window = 稼働率の期間
switch-first = 異常を先に表示
switch-filter = サイトを検索
switch-none = 該当する名前のサイトはありません。
switch-theme = 配色
theme-auto = 自動
theme-light = ライト
theme-dark = ダーク
theme-contrast = ハイコントラスト
theme-paper = 紙
theme-ocean = 海
theme-forest = 森
theme-midnight = 真夜中

## Head and foot of every page

layout-skip = 本文へ移動
layout-pages = ページ
layout-languages = 言語
layout-history = 履歴
layout-maintenance = メンテナンス
layout-feed = フィード
layout-feed-title = { $title }：障害情報
layout-written = ページ作成：{ $time }。
layout-git = gitの履歴
layout-data = データ（JSON）

## The page for addresses that lead nowhere

lost-title = ページが見つかりません
lost-heading = お探しのページはありません
lost-text = アドレスに誤りがあるか、対象のサイトの監視が終了した可能性があります。
lost-home = 現在の状況を見る

## Parts of several pages

part-by = 投稿者：{ $author }
part-recovered = { $time }に復旧
part-span = { $from } ～ { $to }
part-announcement = お知らせ
part-again = 次回以降
part-again-more = 30日以内にほか{ $count }回
