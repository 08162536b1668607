# Japanese. What each text is, and what has to be in it, stands in en/common.ftl.

language = 日本語

## States of a site.

state-up = 正常
state-degraded = 遅延
state-down = 停止
state-maintenance = メンテナンス中
state-unknown = 最近のデータなし
state-none = データはまだありません

## In place of a figure.

no-data = データなし
none = なし
until-further-notice = 終了時期未定

## Windows of time.

window-24h = 24時間
window-7d = 7日間
window-30d = 30日間
window-90d = 90日間
window-1y = 1年間
window-all = 全期間
window-24h-short = 24時間
window-7d-short = 7日
window-30d-short = 30日
window-90d-short = 90日
window-1y-short = 1年
window-all-short = 全期間

## Lengths of time, as they stand alone.

seconds = { $count }秒
minutes = { $count }分
hours = { $count }時間
days = { $count }日
duration-of-two = { $larger }{ $smaller }

## How long ago.

seconds-ago = { $count }秒前
minutes-ago = { $count }分前
hours-ago = { $count }時間前
days-ago = { $count }日前

## Figures.

milliseconds = { $number } ms
seconds-short = { $number }秒
percent = { $number }%

## Dates.

months = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
months-in-date = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
months-short = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
months-short-in-date = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
weekdays-short = 月, 火, 水, 木, 金, 土, 日
date = { $year }年{ $month }{ $day }日
date-long = { $year }年{ $month }{ $day }日
day-of-month = { $month }{ $day }日
month-of-year = { $year }年{ $month }
moment = { $date } { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first }、{ $last }
list-next = { $first }、{ $last }
list-last = { $first }、{ $last }
