# Asks the mock, which believes everybody unless it is told to verify. It listens here after: npm start
curl -sS -G 'http://127.0.0.1:4010/' \
  --data-urlencode 'Action=CreateKeyPair' \
  --data-urlencode 'Version=2014-05-26' \
  --data-urlencode 'Format=JSON' \
  --data-urlencode 'RegionId=cn-hangzhou' \
  --data-urlencode 'KeyPairName=curl-sample' \
  --data-urlencode 'Tag.1.Key=TestKey' \
  --data-urlencode 'Tag.1.Value=TestValue'
