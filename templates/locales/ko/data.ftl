# Korean. Feeds, calendars and llms.txt: plain text.

data-feed = { $page }: 장애 및 점검
data-feed-of = { $page }: { $part } 장애 및 점검
data-calendar-incidents = { $page }: 장애
data-calendar-incidents-of = { $page }: { $part } 장애
data-calendar-maintenance = { $page }: 점검
data-calendar-maintenance-of = { $page }: { $part } 점검

data-incident = 장애
data-maintenance = 점검

data-incident-over = { $from }부터 { $to }까지 { $lasted } 동안 발생했습니다.
data-incident-open = { $from }부터 계속되고 있습니다.
data-cause = 원인: { $cause }.
data-affected = 영향받은 사이트: { $sites }.
data-affected-many = 사이트 { $count }개가 영향을 받았습니다.

data-work-announced = 점검 예정: { $title }
data-work-ongoing = 점검 중: { $title }
data-work-finished = 점검 완료: { $title }
data-work-until = { $from }부터 { $to }까지.
data-work-open = { $from }부터 추후 공지 시까지.
data-effect-none = 서비스 중단은 예상되지 않습니다.
data-effect-degraded = 응답이 느려질 수 있습니다.
data-effect-down = 서비스가 중단될 수 있습니다.

data-llms-about = 이 페이지는 상태 페이지입니다. 외부에서 확인한 사이트 { $count }개의 현재 상태와 그동안 있었던 일을 보여 줍니다. 시간은 모두 UTC입니다. 관측되지 않은 시간은 알 수 없음으로 처리하며, 정상으로도 중단으로도 계산하지 않습니다.
data-llms-now = { $sentence } (마지막 확인: { $at })
data-llms-incidents = 진행 중인 장애
data-llms-data = 데이터
data-llms-sites = 사이트
data-llms-status = 모든 사이트의 상태와 수치(JSON). 여기부터 확인하세요
data-llms-history = 모든 장애와 진행 경과(JSON)
data-llms-planned = 진행 중이거나 예정된 점검(JSON)
data-llms-feed = 최근 소식(Atom 피드)
data-llms-calendar = 점검 일정(iCalendar 파일)
