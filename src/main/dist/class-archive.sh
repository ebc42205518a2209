#!/bin/sh
# class-archive.sh DISTRIBUTION HOME: part of the build.
# Starts the built service once in an empty home and stops it, and has Java keep the classes that it
# loaded in lib/qrp.jsa: a start that finds them takes about half the time. It serves the Java and
# the folder that it was made with; any other Java, and a copy elsewhere, starts without it.
set -eu
distribution=$1
home=$2
rm -rf "$home" "$home.log"

QRP_JAVA_OPTS="-XX:ArchiveClassesAtExit=$distribution/lib/qrp.jsa" \
  "$distribution/bin/qrp" run --home "$home" >"$home.log" 2>&1 &
service=$!
until [ -e "$home/data/service.json" ]; do
  if ! kill -0 "$service" 2>/dev/null; then
    echo "the built service did not start in $home:" >&2
    cat "$home.log" >&2
    exit 1
  fi
  sleep 0.1
done
kill -TERM "$service"
wait "$service"
