/** Passwords that every list of guesses begins with, of eight characters and more, lower case. Enough to refuse the first hundred guesses. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 12345678910 123456789012 87654321 987654321 0987654321 11111111 111111111 1111111111 00000000
  0000000000 22222222 55555555 66666666 77777777 88888888 99999999 12341234 11223344 1122334455 123123123 123321123 12344321
  147258369 159357456 password passwort password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword password!
  password1! qwertyui qwertyuiop qwerty123 qwerty1234 qwerty12345 qwertz123 qwertzuiop 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4
  q1w2e3r4t5 zaq12wsx 1qazxsw2 asdfghjk asdfghjkl asdf1234 zxcvbnm1 abcdefgh abcd1234 abc12345 abc123456 a1b2c3d4 aa123456
  iloveyou iloveyou1 sunshine sunshine1 princess princess1 football football1 baseball basketball superman batman123 starwars
  pokemon1 welcome1 welcome123 willkommen letmein1 trustno1 whatever computer internet samsung1 michelle jennifer jessica1
  charlie1 michael1 liverpool arsenal1 chelsea1 hallo123 schatz123 sommer2024 sommer2025 winter2025 summer2024 summer2025
  changeme changeme123 changeit administrator admin123 admin1234 default1 testtest test1234 testing123 secret123 geheim123
  blink182 dragon123 monkey123 master123 shadow123 killer123 hello123 freedom1 mustang1 corvette chocolate butterfly dolphins
  correcthorse correcthorsebatterystaple passwordpassword 123456781234 qwertyqwerty adminadmin aaaaaaaa aaaaaaaaaaaa passbook
  passbook1 passbook123 passbook1234`.split(/\s+/),
)
