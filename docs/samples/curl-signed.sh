# Signed by V1 with openssl. The parameters are sorted by name and percent-encoded.
# For the real service: its https URL, and a key of your own.
endpoint='http://127.0.0.1:4010/'
id='testid' secret='testsecret'
query="AccessKeyId=$id&Action=CreateKeyPair&Format=JSON&KeyPairName=signed-curl-sample&RegionId=cn-hangzhou"
query="$query&SignatureMethod=HMAC-SHA1&SignatureNonce=$(openssl rand -hex 16)&SignatureVersion=1.0"
query="$query&Timestamp=$(date -u +%Y-%m-%dT%H%%3A%M%%3A%SZ)&Version=2014-05-26"
encoded=$(printf '%s' "$query" | sed 's/%/%25/g; s/=/%3D/g; s/&/%26/g')
signature=$(printf '%s' "GET&%2F&$encoded" | openssl dgst -sha1 -hmac "$secret&" -binary | openssl base64)
curl -sS -G "$endpoint?$query" --data-urlencode "Signature=$signature"
