# Benchmarks of the stages, one program of bench/*_bench.cpp:
#     cmake -S . -B build -DCLAIMDIFF_BENCH=ON && cmake --build build --target claimdiff_bench
#     python3 bench/make_corpus.py corpus --documents 200 && build/claimdiff_bench corpus
# The whole program is measured by bench/run.py, instructions a byte by bench/instructions.py.
find_package(benchmark REQUIRED)
file(GLOB bench_sources CONFIGURE_DEPENDS bench/*_bench.cpp)
add_executable(claimdiff_bench ${bench_sources})
target_link_libraries(claimdiff_bench PRIVATE claimdiff claimdiff_options benchmark::benchmark)
