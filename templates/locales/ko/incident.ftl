# Korean. Incidents, planned work, and the history of both.

# Why a check failed.
reason-name-not-found = 이름을 찾을 수 없음
reason-name-lookup-failed = 이름 조회 실패
reason-connection-refused = 연결 거부됨
reason-timed-out = 시간 초과
reason-no-route = 호스트로 가는 경로 없음
reason-connection-reset = 연결 재설정됨
reason-connection-closed = 연결이 중간에 끊김
reason-tls = TLS 핸드셰이크 실패
reason-protocol = 잘못된 응답
reason-redirects = 리디렉션 대상에 도달할 수 없음
reason-http-status = 예상치 못한 HTTP 상태
reason-body = 예상치 못한 응답 내용
reason-too-slow = 응답이 너무 느림
reason-no-network = 확인 환경에 네트워크 없음
reason-deadline = 확인 작업의 제한 시간 초과
reason-unsupported = 이 확인 환경에서 실행 불가
reason-internal = 내부 오류

# What an incident is called.
incident-one-down = { $site } 중단 중
incident-one-slow = { $site } 응답 지연 중
incident-one-was-down = { $site } 중단
incident-one-was-slow = { $site } 응답 지연
incident-two-down = { $site } 및 { $other } 중단 중
incident-two-slow = { $site } 및 { $other } 응답 지연 중
incident-two-was-down = { $site } 및 { $other } 중단
incident-two-was-slow = { $site } 및 { $other } 응답 지연
incident-many-down = { $site } 외 사이트 { $count }개 중단 중
incident-many-slow = { $site } 외 사이트 { $count }개 응답 지연 중
incident-many-was-down = { $site } 외 사이트 { $count }개 중단
incident-many-was-slow = { $site } 외 사이트 { $count }개 응답 지연

# Why several sites share an incident.
incident-common-dependency = 나머지 사이트는 { $what }에 의존
incident-common-address = 모두 같은 주소: { $what }
incident-common-zone = 모두 같은 DNS 영역: { $what }
incident-common-certificate = 모두 같은 인증서: { $what }
incident-common-endpoint = 모두 같은 호스트의 같은 단계: { $what }
incident-common-many = 전체 사이트 상당수에서 동시에 발생

# How bad an incident is at its worst.
incident-sign-down = 중단
incident-sign-degraded = 느림

# What an update is about.
incident-kind-opened = 감지됨
incident-kind-changed = 상황 변경
incident-kind-resolved = 해결됨
incident-kind-reopened = 재발함
incident-kind-investigating = 조사 중
incident-kind-identified = 원인 파악됨
incident-kind-monitoring = 경과 관찰 중
incident-kind-postmortem = 사후 분석
incident-kind-note = 업데이트

# The page of an incident.
incident-all-sites = 모든 사이트
incident-path = 현재 위치
incident-since = { $start }부터 { $length } 동안 계속되고 있습니다.
incident-over = 해결되었습니다. { $start }부터 { $end }까지, { $length }.
incident-came-back = { $count }회 재발했습니다.
incident-affected = 영향 범위
incident-sites-count = 사이트 { $count }개
incident-still = { $count }개는 아직 문제 있음
incident-impact = 영향
incident-cause = 원인
incident-lasted = 지속 시간
incident-so-far = 현재까지
incident-recorded = 기록된 커밋
incident-discussion = 토론
incident-issue = 이슈
incident-sites = 영향받은 사이트
incident-recovered = { $when } 복구
incident-learned = 사후 분석
incident-updates = 진행 경과
incident-newest-first = 최신 소식부터 표시합니다.
incident-nothing = 아직 작성된 내용이 없습니다.
incident-by = 작성자: { $author }
incident-evidence = 확인 기록
incident-evidence-open = 확인 결과 보기
incident-others = 다른 장애
incident-earlier = 이전 장애
incident-later = 다음 장애

# The history: all incidents and finished work by month.
history-title = 기록
history-now = 현재 발생 중
history-none = 지금까지 장애가 없었습니다.
history-months = 모든 월
history-earlier = 이전
history-later = 이후
history-part = { $month }, { $number }페이지
history-count = { $count ->
    [0] 장애 없음
   *[other] 장애 { $count }건
}
history-whole = { $month }의 모든 장애
history-since = { $start }부터 { $length }째
history-started = { $start } · 지속 시간: { $length }
history-lasting = { $start } · 진행 중
history-work = 점검

# Planned work.
work-title = 점검
work-now = 진행 중
work-coming = 예정
work-done = 최근 90일간 완료
work-none-now = 진행 중인 점검이 없습니다.
work-none-coming = 앞으로 30일간 예정된 점검이 없습니다.
work-calendar = 캘린더에 추가
work-from-to = { $start } – { $end }
work-open-end = { $start }부터 추후 공지 시까지
work-effect-none = 중단 예상되지 않음
work-effect-degraded = 응답이 느려질 수 있음
work-effect-down = 서비스가 중단될 수 있음
work-announcement = 공지
work-again = 이후 일정:
work-more = 30일 이내 { $count }회 더
work-others = 30일 이내 { $count }건 더 있음
work-times = { $count }회 진행, 마지막: { $when }
work-unnamed = 그 외 사이트 { $count }개
