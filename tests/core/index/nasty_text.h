#pragma once

#include "tests/support/random.h"

#include <string>
#include <vector>

namespace plyline::tests {

inline constexpr const char* tags = "[Event \"E\"]\n[White \"A\"]\n[Black \"B\"]\n";

/// Bytes in which a place that looks like a game may be none.
inline std::string nastyText(Random& random)
{
    const std::vector<std::string> parts = {
        tags,
        "\n",
        "\r\n",
        "1. e4 e5 2. Nf3 ",
        "*\n",
        "1-0\n\n",
        "1/2-1/2 ",
        "{open ",
        "{[Event \"no game\"]\n} ",
        "{\n\n[Event \"no game\"]\n[White \"x\"]\n} ",
        "close} ",
        "(",
        ") ",
        "; [Event \"rest\"]\n",
        "% [Event \"escape\"]\n",
        "[White \"R\xe9ti\"]\n",
        "[Site \"?\"]\n\n[Round \"1\"]\n[Date \"1999.01.02\"]\n[ECO \"B90\"]\n",
        "Nf3+-! 0-0 O-O-O 12-13 ",
        "prose without a game\n",
        "4k3/8/8/8/8/8/8/4K3 w - - id \"no\n\n[Event \\\"\"; bm Kd2;\n",
        "8/8/8/8/8/8/8/8 w - - 0 1\n",
        "Nxa0-1 1 9. dxc7 Ba4+ 10. Ke1 ",
        "1-0 e4 ",
        "[Event \"goes on\n",
        "on another line\"]\n",
        "[Event bare]\n",
        "[Site  [White \"x\"]\"2\"]\n",
        "[%clk 0:01 ",
        "[]\n",
        "\r",
        "1. e4 e5 0-0 ",
        "{a comment\nof two lines}\n",
        "[stray]\n",
        "[*]\n",
        "[1. e4 d5]\n",
        "words among tags\n",
        "[Black\"s type \"x\"]\n",
        "\n\n\n\n\n\n\n\n\n\n\n\n",
    };
    std::string text;
    for (int i = 3 + random.below(20); i > 0; --i)
        text += parts[static_cast<std::size_t>(random.below(static_cast<int>(parts.size())))];
    return text;
}

} // namespace plyline::tests
