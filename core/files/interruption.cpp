#include "core/files/interruption.h"

#include <array>
#include <csignal>

namespace plyline::files {

namespace {

constexpr std::array endingSignals = {SIGINT, SIGTERM};
volatile std::sig_atomic_t isInterrupted = 0;
std::array<struct sigaction, endingSignals.size()> actionsBefore;

void onInterruption(int)
{
    isInterrupted = 1;
}

} // namespace

Interruption::Interruption()
{
    isInterrupted = 0;
    struct sigaction action
    {};
    action.sa_handler = onInterruption;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    for (std::size_t i = 0; i < endingSignals.size(); ++i)
        ::sigaction(endingSignals[i], &action, &actionsBefore[i]);
}

Interruption::~Interruption()
{
    for (std::size_t i = 0; i < endingSignals.size(); ++i)
        ::sigaction(endingSignals[i], &actionsBefore[i], nullptr);
}

bool Interruption::isAsked() const
{
    return isInterrupted != 0;
}

} // namespace plyline::files
