#!/usr/bin/env bash
# lynx and w3m count upwards in a list that counts down.
#
# Software  Debian 12's lynx 2.9.0dev.12-1 and w3m 0.5.3+git20230121-2
# Input     <ol reversed> with three items, and one that starts at 10
# Seen      both: 1, 2, 3 and 10, 11, 12
# Right     HTML (Living Standard), 4.4.5, "ol": with "reversed" the items are numbered downwards, from the number of items where no
#           start is given: 3, 2, 1 and 10, 9, 8.
# Safe      numbers written into the text, or "value" on each item, which both follow.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

apt-get download -qq \
  lynx=2.9.0dev.12-1 lynx-common=2.9.0dev.12-1 w3m=0.5.3+git20230121-2 libgc1 libbsd0 libmd0 libidn2-0 \
  libncursesw6 libtinfo6 libgnutls30 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >list.html <<'END'
<!DOCTYPE html>
<title>Lists</title>
<ol reversed><li>last<li>before<li>first</ol>
<ol reversed start="10"><li>tenth<li>ninth<li>eighth</ol>
<ol reversed><li value="3">last<li value="2">before<li value="1">first</ol>
END
export LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu
show() { tr -s ' \n' ' ' | sed 's/^ //; s/ $//'; }
seen="lynx $(usr/bin/lynx -cfg=etc/lynx/lynx.cfg -dump -nolist list.html 2>/dev/null | show)
w3m $(usr/bin/w3m -dump list.html | show)"

wanted=$(cat <<'END'
lynx 1. last 2. before 3. first 10. tenth 11. ninth 12. eighth 3. last 2. before 1. first
w3m 1. last 2. before 3. first 10. tenth 11. ninth 12. eighth 3. last 2. before 1. first
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Lists that count down are no longer numbered as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
