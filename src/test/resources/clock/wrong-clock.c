/* Preloaded into a process: its machine's clock is off by WRONG_CLOCK_SECONDS. What is measured
   from one moment to another, and the waits of a JVM, go by other clocks and stay as they are. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

typedef int clock_call(clockid_t, struct timespec *);

int clock_gettime(clockid_t id, struct timespec *now) {
  clock_call *true_clock = (clock_call *)dlsym(RTLD_NEXT, "clock_gettime");
  const char *seconds = getenv("WRONG_CLOCK_SECONDS");
  int result = true_clock(id, now);
  if (result == 0 && seconds && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) {
    now->tv_sec += atol(seconds);
  }
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec time;
  int result = clock_gettime(CLOCK_REALTIME, &time);
  now->tv_sec = time.tv_sec;
  now->tv_usec = time.tv_nsec / 1000;
  return result;
}

time_t time(time_t *now) {
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  if (now) {
    *now = time.tv_sec;
  }
  return time.tv_sec;
}
