# Korean. The page of a site.

## Head.

site-all = 모든 사이트
site-now = { $state }.
site-now-since = { $state }, { $at }부터.
site-now-detail = { $state } ({ $detail }).
site-now-detail-since = { $state } ({ $detail }), { $at }부터.
site-checked = 마지막 확인: { $at }.
site-checked-answer = 마지막 확인: { $at }, { $answer }.

## Headings, and what several sections say.

site-days = 최근 90일
site-response = 응답 시간
site-uptime = 가동률
site-outages = 중단
site-budget = 목표(SLO)
site-calendar = 달력
site-certificate = 인증서
site-incidents = 장애
site-incidents-all = 모든 장애
site-incidents-none = 지금까지 장애가 없었습니다.
site-maintenance = 점검
site-maintenance-past = 지난 점검
site-maintenance-more = 30일 이내에 { $count }건이 더 있습니다.
site-maintenance-times = 최근 { $count }회
site-data = 데이터
site-table = 표로 보기
site-how = 계산 방법

## Heads of columns.

column-period = 기간
column-day = 날짜(UTC)
column-uptime = 가동률
column-bounds = 최저 – 최고
column-observed = 관측률
column-down = 중단
column-slow = 느림
column-maintenance = 점검
column-unknown = 관측 안 됨
column-p50 = 일반적인 응답 시간
column-p95 = 가장 느린 5%
column-p99 = 가장 느린 1%
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = 관측된 시간 중 사이트가 작동한 비율입니다. 느린 시간도 작동한 것으로 봅니다. 공지된 점검 시간은 제외합니다. 모든 비율은 내림하여 표시합니다.
how-bounds = 관측되지 않은 시간을 모두 중단으로, 또는 모두 가동으로 보았을 때의 가동률입니다.
how-observed = 기간 중 관측된 시간의 비율입니다. 한 번의 확인 결과는 다음 확인까지 유효하되, 최대 { $time } 동안만 유효합니다.
how-maintenance = 점검으로 미리 공지된 문제의 시간입니다.
how-p50 = 응답의 절반은 이보다 빨랐습니다(중앙값, p50).
how-p95 = 응답 20번 중 1번은 이보다 오래 걸렸습니다(95번째 백분위수, p95).
how-p99 = 응답 100번 중 1번은 이보다 오래 걸렸습니다(99번째 백분위수, p99). 하루 단위 백분위수의 오차는 1% 이내입니다.

## Response time.

chart-period = 차트 기간
chart-label = 응답 시간, { $window }. { $summary }
chart-typical = 보통 { $time }.
chart-typical-range = 보통 { $low }에서 { $high } 사이.
chart-nothing = 측정된 응답 시간이 없습니다.
chart-down = 중단된 시간: { $time }.
chart-slow = 느렸던 시간: { $time }.
chart-maintenance = 점검 시간: { $time }.
chart-unknown = 관측되지 않은 시간: { $time }.
chart-beyond = 일부 응답은 차트 상한({ $top })보다 오래 걸렸으며, 최대 { $highest }입니다. 해당 위치는 화살표로 표시됩니다.
chart-coarse = 문제 표시의 너비는 지속 시간에 비례하며, 문제가 발생한 날의 시작 위치에 맞춰 표시됩니다.
chart-legend-p50 = 일반
chart-legend-p95 = 가장 느린 5%
chart-legend-p99 = 가장 느린 1%
chart-legend-down = 중단
chart-legend-slow = 느림
chart-legend-maintenance = 점검
chart-legend-unknown = 관측 안 됨
chart-table = 응답 시간 표, { $window }
chart-column-from = 시작(UTC)
chart-column-p50 = 일반(ms)
chart-column-p95 = 가장 느린 5%(ms)
chart-column-p99 = 가장 느린 1%(ms)
chart-column-trouble = 문제
chart-row-time = { $date } { $time }
chart-row-down = 중단 { $time }
chart-row-slow = 느림 { $time }
chart-row-maintenance = 점검 { $time }

## Outages.

outages-count = 횟수
outages-total = 중단 시간
outages-longest = 최장
outages-recovery = 평균 복구 시간
outages-between = 평균 고장 간격
outages-source = 장애 기록 기준 { $count }회
how-outages-count = 중단은 처음 실패한 확인부터 그 후 처음 성공한 확인까지입니다. 그 사이의 관측되지 않은 시간도 포함합니다. 공지된 점검 중에 실패한 확인은 중단의 시작으로 보지 않습니다.
how-outages-source = 개별 확인 기록은 약 { $count }일분이 있습니다. 그 이전의 중단은 확인을 통해 등록된 장애 기록에서 가져오며, 장애로 확정되기 전에 회복된 실패는 포함되지 않습니다.
how-outages-recovery = 기간 중에 끝난 중단의 평균 지속 시간입니다(MTTR).
how-outages-between = 작동이 관측된 시간을 기간 중에 시작된 중단 횟수로 나눈 값입니다(MTBF).

## Objective (SLO).

budget-target = { $count }일간 가동률 { $target } 이상
budget-unknown = 아직 관측된 것이 없습니다.
budget-met = 목표를 달성하고 있습니다. 남은 허용 중단 시간은 { $time }입니다(오류 예산의 { $share }).
budget-missed = 목표에 미달했습니다. 초과 시간: { $time }.
budget-lasts = 최근 24시간의 상태가 계속되면 오류 예산은 { $time } 후에 소진됩니다.
budget-bar = 오류 예산의 { $share }를 사용했습니다.
budget-share = 사용률
budget-bounds = 관측되지 않은 시간이 있어 실제로는 { $least }에서 { $most } 사이
budget-allowed = 허용 중단 시간
budget-spent = 실제 중단 시간
budget-left = 남은 시간
budget-1h = 소진 속도, 최근 1시간
budget-6h = 소진 속도, 최근 6시간
budget-1d = 소진 속도, 최근 24시간
budget-3d = 소진 속도, 최근 3일
budget-times = { $rate }배
how-budget = 오류 예산은 관측된 시간 중 목표에 따라 중단이 허용되는 시간입니다. UTC 기준 하루 단위로, 오늘을 포함하여 계산합니다. 점검 시간은 계산에서 제외합니다. 관측되지 않은 시간은 오류 예산을 늘리지도 줄이지도 않으며, 그 시간에 사용되었을 수 있는 양은 범위로 표시합니다.
how-budget-pace = 소진 속도: 중단된 시간의 비율을 목표가 허용하는 비율로 나눈 값입니다. 1배이면 기간이 끝날 때 오류 예산이 정확히 소진되고, 그보다 크면 더 일찍 소진됩니다.

## Calendar.

calendar-month = 월
calendar-days = 일
calendar-down = 중단: { $days }일.
calendar-slow = 느림: { $days }일.
calendar-maintenance = 점검: { $days }일.
calendar-unknown = 관측 안 됨: { $days }일.
calendar-legend-part = 짧은 중단
calendar-legend-down = 중단
calendar-year = { $year }년: { $uptime }
how-calendar = 하루는 UTC를 기준으로 합니다. 전체가 채워진 칸은 그날 관측된 시간의 20분의 1 이상에 문제가 있었음을, 아래쪽만 채워진 칸은 그보다 짧은 문제가 있었음을 나타냅니다.

## Certificate.

certificate-left = { $time } 남음
certificate-expired = { $time } 전 만료됨
certificate-validity = 유효성
certificate-until = 유효 기한
certificate-issuer = 발급자

## Data.

site-data-json = 이 사이트의 수치(JSON)
site-data-files = 확인 기록
site-data-commits = 확인 기록의 커밋
site-data-repository = 저장소
site-data-feed = 장애 피드

site-phases = 시간이 쓰이는 곳
phases-of = 확인 { $count }회의 중앙값: { $from } – { $to }
phase-lookup = 주소 찾기
phase-connect = 연결
phase-tls = 연결 보호
phase-first-byte = 응답 대기
phase-body = 응답 수신
how-phases = 이 확인의 절반에서는 해당 단계가 더 짧았고 나머지 절반에서는 더 길었습니다. 응답을 받은 확인만 셉니다. 단계는 차례대로 그려집니다. 중앙값은 단계마다 따로 구하므로 합이 일반적인 응답 시간과 다를 수 있습니다.
