#!/usr/bin/env bash
# Installs the system packages that vireo can use and its tests need: ffmpeg,
# MariaDB, Chromium, Node. It is run on request only (make setup).
set -euo pipefail

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
have() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; }

case "$(uname -s)" in
Darwin)
  command -v brew >/dev/null || { echo "Homebrew is needed: https://brew.sh" >&2; exit 1; }
  brew install ffmpeg mariadb node
  brew install --cask chromium
  ;;
Linux)
  command -v apt-get >/dev/null || {
    echo "Only Debian and Ubuntu are known here. Install ffmpeg, mariadb-server, chromium, nodejs and npm by your system's means." >&2
    exit 1
  }
  packages=()
  have ffmpeg || packages+=(ffmpeg)
  have mariadbd || packages+=(mariadb-server)
  have chromium || packages+=(chromium)
  have node || packages+=(nodejs)
  have npm || packages+=(npm)
  if [ ${#packages[@]} -eq 0 ]; then
    echo "Everything is there."
    exit 0
  fi
  echo "Installing: ${packages[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
  ;;
*)
  echo "This system is not known here. Install ffmpeg, MariaDB, Chromium and Node by its own means." >&2
  exit 1
  ;;
esac
