#!/bin/sh
# Brings node_modules in line with package-lock.json, and does nothing where it is already.
set -e
mark=node_modules/.installed-lock.json
if cmp -s package-lock.json "$mark"; then
  exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
cp package-lock.json "$mark"
