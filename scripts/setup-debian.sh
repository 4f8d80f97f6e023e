#!/usr/bin/env bash
# Installs what the tests use besides npm's packages: a browser, a spreadsheet program, and readers of their output.
# Does nothing where all of it is there. Needs Debian or a kin of it, and root or sudo only if something is missing.
set -euo pipefail

missing=()

need_command() {
  command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

need_command chromium chromium
need_command soffice libreoffice-calc-nogui
need_command pdftotext poppler-utils
# LibreOffice's program may be there without its spreadsheet part.
if command -v soffice >/dev/null 2>&1 && ! compgen -G '/usr/lib/libreoffice/program/libsclo.so' >/dev/null; then
  missing+=(libreoffice-calc-nogui)
fi
if ! compgen -G '/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf' >/dev/null; then
  missing+=(fonts-liberation)
fi
# Debian's package serves Debian's own Python; another may stand before it in the path.
/usr/bin/python3 -c 'import openpyxl' >/dev/null 2>&1 || missing+=(python3-openpyxl)

if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup-debian: missing ${missing[*]}, and there is no apt-get here to install them with" >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "setup-debian: missing ${missing[*]}; run this as root, or install sudo" >&2
    exit 1
  fi
  as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

quietly() {
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    echo "setup-debian: '$*' failed" >&2
    exit 1
  fi
}

echo "setup-debian: installing ${missing[*]}"
quietly apt-get update
quietly apt-get install --yes --no-install-recommends "${missing[@]}"
