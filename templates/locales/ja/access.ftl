# Japanese. The door of a page that is not for everybody.

access-title = このページは非公開です
access-passphrase = パスフレーズ
access-open = 開く
access-remember = この端末に記憶する
access-opening = 開いています…
access-wrong = パスフレーズが違います。もう一度お試しください。
access-needs-script = このページは暗号化されています。ブラウザー内で復号するため、JavaScriptが必要です。
access-needs-https = このページは暗号化されています。ブラウザーで開くには、安全な接続（https）が必要です。
