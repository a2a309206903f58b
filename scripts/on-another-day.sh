#!/usr/bin/env bash
# Runs a command, MongoDB and all programs that it starts included, on a machine whose date is so many days ahead:
#   scripts/on-another-day.sh 400 npm test -- test/storage test/isolation
#   scripts/on-another-day.sh 45 npm run chaos -- steps
# The library is loaded directly, not by the `faketime` program: that shares a semaphore among all processes, and a test
# that kills or freezes one of them would stop the rest.
set -euo pipefail
cd "$(dirname "$0")/.."
days=$1
shift
library=$(find /usr/lib /usr/local/lib -name libfaketime.so.1 2>/dev/null | head -n 1)
if [ -z "$library" ]; then
  echo "libfaketime is not installed (Debian: apt-get install libfaketime)" >&2
  exit 1
fi
# Only the date: what measures how long something takes goes on as ever. The "fix" would make mongod spin in its waits.
export LD_PRELOAD="$library" FAKETIME="+${days}d" FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0
exec "$@"
