#pragma once

#include "app/cli/exit_status.h"

#include <string>

namespace plyline::cli {

// Each struct holds the options of one command of `plyline-cli stream`; the function below it runs
// that command. A stream is a file of CloudEvents, one on each line, or "-".

struct StreamPublishOptions
{
    std::string file;
    std::string to;
    int game = 0; ///< 0: every game.
};
[[nodiscard]] ExitStatus runStreamPublish(const StreamPublishOptions& options);

struct StreamFollowOptions
{
    std::string from;
    std::string pgn; ///< Empty: one row for each game instead.
};
[[nodiscard]] ExitStatus runStreamFollow(const StreamFollowOptions& options);

struct StreamVerifyOptions
{
    std::string file;
    std::string from;
};
[[nodiscard]] ExitStatus runStreamVerify(const StreamVerifyOptions& options);

} // namespace plyline::cli
