# Chinese (simplified). What each text is, and what has to be in it, stands in en/common.ftl.

language = 简体中文

## States of a site.

state-up = 正常
state-degraded = 缓慢
state-down = 中断
state-maintenance = 维护中
state-unknown = 无近期数据
state-none = 暂无数据

## In place of a figure.

no-data = 无数据
none = 无
until-further-notice = 直至另行通知

## Windows of time.

window-24h = 24 小时
window-7d = 7 天
window-30d = 30 天
window-90d = 90 天
window-1y = 1 年
window-all = 全部时间
window-24h-short = 24小时
window-7d-short = 7天
window-30d-short = 30天
window-90d-short = 90天
window-1y-short = 1年
window-all-short = 全部

## Lengths of time, as they stand alone.

seconds = { $count } 秒
minutes = { $count } 分钟
hours = { $count } 小时
days = { $count } 天
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count } 秒前
minutes-ago = { $count } 分钟前
hours-ago = { $count } 小时前
days-ago = { $count } 天前

## Figures.

milliseconds = { $number } 毫秒
seconds-short = { $number } 秒
percent = { $number }%

## Dates.

months = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
months-in-date = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
months-short = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
months-short-in-date = 1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月
weekdays-short = 周一, 周二, 周三, 周四, 周五, 周六, 周日
date = { $year }年{ $month }{ $day }日
date-long = { $year }年{ $month }{ $day }日
day-of-month = { $month }{ $day }日
month-of-year = { $year }年{ $month }
moment = { $date } { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first }和{ $last }
list-next = { $first }、{ $last }
list-last = { $first }和{ $last }
