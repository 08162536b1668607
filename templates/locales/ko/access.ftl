# Korean. The door of a page that is not for everybody.

access-title = 비공개 페이지입니다
access-passphrase = 암호
access-open = 열기
access-remember = 이 기기에 저장
access-opening = 여는 중…
access-wrong = 암호가 올바르지 않습니다. 다시 시도해 주세요.
access-needs-script = 이 페이지는 암호화되어 있습니다. 브라우저에서 해독하려면 JavaScript가 필요합니다.
access-needs-https = 이 페이지는 암호화되어 있습니다. 보안 연결(https)에서만 브라우저로 열 수 있습니다.
