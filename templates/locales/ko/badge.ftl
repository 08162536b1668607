# Korean. Texts of badges and embeds.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = 가동률, 24시간
badge-uptime-7d = 가동률, 7일
badge-uptime-30d = 가동률, 30일
badge-uptime-90d = 가동률, 90일
badge-uptime-1y = 가동률, 1년
badge-uptime-all = 가동률, 전체 기간
badge-partly = { $uptime } (관측 { $coverage })
badge-response = 응답 시간
badge-certificate = 인증서
badge-days-left = { $count }일 남음
badge-expired = 만료됨
badge-no-data = 데이터 없음

badge-state-up = 정상
badge-state-degraded = 느림
badge-state-down = 중단
badge-state-maintenance = 점검 중
badge-state-unknown = 최근 데이터 없음
badge-state-none = 아직 데이터 없음

embed-up = { $name }: 정상
embed-degraded = { $name }: 느림
embed-down = { $name }: 중단
embed-maintenance = { $name }: 점검 중
embed-unknown = { $name }: 최근 데이터 없음
embed-none = { $name }: 아직 데이터 없음
embed-late = 모니터링이 지연되고 있습니다
embed-observed = 마지막 확인: { $time }

preview-days = 최근 90일
