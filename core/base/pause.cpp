#include "core/base/pause.h"

#include <condition_variable>
#include <mutex>

namespace plyline {

void pause(std::chrono::steady_clock::duration time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any passed;
    std::unique_lock lock(mutex);
    passed.wait_for(lock, stop, time, [] { return false; });
}

} // namespace plyline
