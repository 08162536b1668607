# Korean. What each text is, and what has to be in it, stands in en/common.ftl.

language = 한국어

## States of a site.

state-up = 정상
state-degraded = 느림
state-down = 중단
state-maintenance = 점검 중
state-unknown = 최근 데이터 없음
state-none = 아직 데이터 없음

## In place of a figure.

no-data = 데이터 없음
none = 없음
until-further-notice = 추후 공지 시까지

## Windows of time.

window-24h = 24시간
window-7d = 7일
window-30d = 30일
window-90d = 90일
window-1y = 1년
window-all = 전체 기간
window-24h-short = 24시간
window-7d-short = 7일
window-30d-short = 30일
window-90d-short = 90일
window-1y-short = 1년
window-all-short = 전체

## Lengths of time, as they stand alone.

seconds = { $count }초
minutes = { $count }분
hours = { $count }시간
days = { $count }일
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count }초 전
minutes-ago = { $count }분 전
hours-ago = { $count }시간 전
days-ago = { $count }일 전

## Figures.

milliseconds = { $number }ms
seconds-short = { $number }초
percent = { $number }%

## Dates.

months = 1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월
months-in-date = 1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월
months-short = 1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월
months-short-in-date = 1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월
weekdays-short = 월, 화, 수, 목, 금, 토, 일
date = { $year }년 { $month } { $day }일
date-long = { $year }년 { $month } { $day }일
day-of-month = { $month } { $day }일
month-of-year = { $year }년 { $month }
moment = { $date } { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } 및 { $last }
list-next = { $first }, { $last }
list-last = { $first } 및 { $last }
