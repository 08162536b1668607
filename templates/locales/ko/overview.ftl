# Korean. The overview, and what stands around every page.

## The sentence at the top.

overall-up = 모든 시스템이 정상입니다
overall-up-observed = 관측된 모든 시스템이 정상입니다
overall-none = 아직 데이터가 없습니다
overall-overdue = 모니터링이 지연되고 있습니다
overall-maintenance = 점검이 진행 중입니다
overall-down-one = { $site } 중단
overall-down-for = { $site } { $duration }째 중단
overall-down-some = 사이트 { $total }개 중 { $count }개가 중단되었습니다
overall-down-all = 사이트 { $total }개가 모두 중단되었습니다
overall-degraded-one = { $site } 응답 지연
overall-degraded-for = { $site } { $duration }째 응답 지연
overall-degraded-some = 사이트 { $total }개 중 { $count }개의 응답이 느립니다
overall-degraded-all = 사이트 { $total }개 모두 응답이 느립니다
overall-unknown-one = { $site }의 최근 데이터가 없습니다
overall-unknown-some = 사이트 { $total }개 중 { $count }개의 최근 데이터가 없습니다
overall-unknown-all = 사이트 { $total }개 모두 최근 데이터가 없습니다

## What is said below that sentence.

overall-also-degraded-one = { $site }의 응답이 느립니다.
overall-also-degraded = 사이트 { $count }개의 응답이 느립니다.
overall-also-maintenance-one = { $site }: 점검 중입니다.
overall-also-maintenance = 사이트 { $count }개가 점검 중입니다.
overall-also-unknown = 사이트 { $count }개의 최근 상태를 관측하지 못했습니다.
overall-also-none = 사이트 { $count }개는 아직 데이터가 없습니다.
overall-was-down-one = 마지막 확인 당시 { $site } 서비스가 중단된 상태였습니다.
overall-was-down = 마지막 확인 당시 사이트 { $total }개 중 { $count }개가 중단된 상태였습니다.
overall-since = { $time }부터 계속되고 있습니다.
overall-checked = 마지막 확인: { $time }.
overall-due = 다음 확인 예정: { $time }.
overall-missed = 다음 확인이 { $time }에 예정되어 있었으나 아직 이루어지지 않았습니다.
overall-never = 아직 확인된 것이 없습니다.
overall-late = 이 페이지의 내용이 오래되었습니다. 예정된 확인이 지연되고 있습니다.

## What is said of a site beside its state.

site-for = { $duration }째
site-for-down = { $duration }째 중단
site-for-degraded = { $duration }째 느림
site-reported = { $duration } 전 보고됨
site-seen-up = { $duration } 전 마지막 관측 시 정상
site-seen-degraded = { $duration } 전 마지막 관측 시 느림
site-seen-down = { $duration } 전 마지막 관측 시 중단
site-until = { $time }까지
site-http-status = HTTP 상태 { $code }
site-because = { $site }의 영향
site-overrun = 점검 종료 예정 시각은 { $time }
site-exceeded = 공지된 점검보다 심각한 상태
site-answer-none = 연결 없음
site-answer-connected = { $time } 만에 연결됨
site-answer-silent = { $time } 후에도 응답 없음
site-answer-http = { $time } 만에 HTTP { $code }

## Sections

overview-ongoing = 진행 중인 점검
overview-active = 현재 발생 중
overview-planned = 예정된 점검
overview-sites = 사이트
overview-other-sites = 기타 사이트
overview-recent = 지난 장애
overview-incident-for = { $duration }째
overview-incident-since = { $time }부터
overview-incident-lasted = 지속 시간: { $duration }
overview-discussion = 토론
overview-troubled = 사이트 { $total }개 중 { $count }개는 아직 문제 있음
overview-more-planned = 30일 이내에 { $count }건이 더 있습니다.
overview-count = 사이트 { $count }개
overview-in-trouble = 사이트 { $total }개 중 { $count }개에 문제 있음
overview-days = { $from } – { $to }
overview-quiet = 장애 없음
overview-all-incidents = 모든 장애

## A site in the list

row-coverage = 관측 { $percent }
row-response = 일반적인 응답 시간: { $time }

## Bars, one a day

bars-from = { $count }일 전
bars-to = 오늘
bars-days = 최근 { $count }일
bars-fine = 문제 없음
bars-down = 중단이 있었던 날 { $count }일
bars-worst = 가장 길었던 날은 { $date }, { $duration }
bars-degraded = 응답이 느렸던 날 { $count }일
bars-maintenance = 점검이 있었던 날 { $count }일
bars-unknown = 데이터가 없는 날 { $count }일
bars-day = { $date }: { $remarks }
bars-day-up = 가동률 { $percent }
bars-day-down = 중단 { $duration }
bars-day-degraded = 느림 { $duration }
bars-day-maintenance = 점검 { $duration }
bars-day-unknown = 관측 안 됨 { $duration }

## What bars mean, in a legend

legend-up = 정상
legend-degraded = 느림
legend-down = 중단
legend-maintenance = 점검
legend-unknown = 관측 안 됨

## Switches that the page's script offers

switch-window = 가동률 기간
switch-first = 문제 있는 사이트 먼저
switch-filter = 사이트 찾기
switch-none = 일치하는 이름의 사이트가 없습니다.
switch-theme = 색상
theme-auto = 자동
theme-light = 밝게
theme-dark = 어둡게
theme-contrast = 고대비
theme-paper = 종이
theme-ocean = 바다
theme-forest = 숲
theme-midnight = 한밤

## Head and foot of every page

layout-skip = 본문으로 건너뛰기
layout-pages = 페이지
layout-languages = 언어
layout-history = 기록
layout-maintenance = 점검
layout-feed = 피드
layout-feed-title = { $title }: 장애
layout-written = 페이지 작성: { $time }.
layout-git = git 기록
layout-data = 데이터(JSON)

## The page for addresses that lead nowhere

lost-title = 찾을 수 없음
lost-heading = 페이지를 찾을 수 없습니다
lost-text = 주소가 잘못되었거나, 해당 사이트를 더 이상 모니터링하지 않을 수 있습니다.
lost-home = 현재 상태 보기

## Parts of several pages

part-by = 작성자: { $author }
part-recovered = { $time } 복구
part-span = { $from } – { $to }
part-announcement = 공지
part-again = 이후 일정
part-again-more = 30일 이내 { $count }회 더
