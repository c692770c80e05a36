#!/usr/bin/env bash
# Runs the cases of the contract against a server with bash, curl and jq alone, unsigned:
#
#     examples/run-cases.sh cases.json http://127.0.0.1:4010 [region]
#
# It prints each case that does not end as expected, then totals. Exit codes: 0 no MUST is broken, 1 one is, 2 it can't run.
set -u
stop() { echo "run-cases: $1" >&2; exit 2; }
((BASH_VERSINFO[0] >= 4)) || stop "bash $BASH_VERSION is too old; run it with bash 4 or newer"
for tool in curl jq; do
  command -v "$tool" >/dev/null || stop "$tool is not installed; install it, on Debian with: apt-get install $tool"
done
(($# == 2 || $# == 3)) || stop 'give a file of cases and the URL of a server, such as: run-cases.sh cases.json http://127.0.0.1:4010'
file=$1 url=${2%/} region=${3:-cn-hangzhou}
run=$(printf '%07x' $(((RANDOM << 13 ^ RANDOM ^ $$ << 5) & 0xfffffff)))
jq -e '.cases[0].request.method' "$file" >/dev/null 2>&1 || stop "$file is not a document of cases"
curl -sS -m 10 -o /dev/null "$url/" || stop "$url does not answer; check that the server runs there"

# The requests, as one configuration of curl: so all of them go over one connection.
requests() {
  jq -r --arg url "$url" --arg run "$run" --arg region "$region" '[.cases[] | select(.needs == null) | .request | [
      "url = \($url + "/?" + .query | tojson)", "request = \(.method)", "header = accept:", "header = content-type:",
      (.headers[] | "header = \("\(.name): \(.value)" | tojson)"),
      if .method == "POST" then "data-raw = \(.body | tojson)" else empty end,
      "globoff", "silent", "max-time = 10", "write-out = \"\u001f%{http_code}\u001e\""
    ] | join("\n")] | join("\nnext\n") | split("{{run}}") | join($run) | split("{{region}}") | join($region)' "$file"
}
# What must come back, one line a case. The text that must occur in a success is the name of the member with the key.
expected() {
  jq -r '.cases[] | select(.needs == null) | .level as $level | .id as $id | .expected | [
      $id, $level, .status // "4xx", .code // (if .outcome == "refused" then "any-code" else "" end), .format // "",
      if .outcome == "accepted" then "PrivateKeyBody" else .message // "" end] | map(tostring) | join("\u001f")' "$file"
}

declare -A count=([pass]=0 [FAIL]=0 [WARN]=0 [DIFFERS]=0) broken=([MUST]=FAIL [SHOULD]=WARN [INFO]=DIFFERS)
while IFS=$'\x1f' read -r id level status code format text <&3; do
  IFS=$'\x1f' read -r -d $'\x1e' answer got <&4
  answer=${answer//\\\"/\"} answer=${answer//&quot;/\"} found='' is='' ending=pass
  [[ $answer =~ '<Code>'([^<]*) || $answer =~ '"Code"'[[:space:]]*:[[:space:]]*'"'([^\"]*) ]] && found=${BASH_REMATCH[1]}
  [[ $code == any-code && -n $found ]] && found=any-code
  [[ $status == 4xx && $got == 4?? ]] && got=4xx
  [[ -n $format ]] && if [[ $answer =~ ^[[:space:]]*'<' ]]; then is=XML; else is=JSON; fi
  [[ "$got $found $is" == "$status $code $format" && $answer == *"$text"* ]] || ending=${broken[$level]}
  [[ $ending == pass ]] || echo "$ending $id: expected $status $code $format $text; received $got $found $is"
  count[$ending]=$((count[$ending] + 1))
done 3< <(expected) 4< <(curl -K <(requests))
echo "${count[pass]} pass, ${count[FAIL]} fail, ${count[WARN]} warn, ${count[DIFFERS]} differ from the reference"
((count[FAIL] == 0))
