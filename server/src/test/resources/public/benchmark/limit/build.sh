#!/bin/sh
# Builds the modules beside this file anew; Debian's packages clang and lld are enough.
cd "$(dirname "$0")" || exit
for workload in w1 w2 w3 w4 w5; do
  for tanh in 2ulp 4ulp; do
    clang --target=wasm32 -O3 -msimd128 -nostdlib -ffreestanding -Wl,--no-entry -Wl,--strip-all \
      -DTANH="\"tanh-$tanh.h\"" -o $workload-$tanh.wasm $workload.c || exit
  done
done
