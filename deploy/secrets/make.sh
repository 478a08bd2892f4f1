#!/bin/sh
# Makes those secrets of docker-compose.yml that are missing. Run again, it changes nothing.
#
# Containers run as other users than yours and see the single files that are mounted, so these are readable to all; that
# the folder is closed keeps other users of this machine away.
set -eu
cd "$(dirname "$0")"
chmod 700 .
umask 077

keep() {
    [ -s "$1" ] || printf '%s\n' "$2" > "$1"
    chmod 444 "$1"
}

keep serve_token "$(openssl rand -hex 32)"
keep calendar_token "$(openssl rand -hex 32)"
keep grafana_password "$(openssl rand -hex 32)"
# As Standard Webhooks writes secrets.
keep webhook_secret "whsec_$(openssl rand -base64 32)"
