// A UCI engine that does what a script says, well or badly: fake_engine SCRIPT. A block of the
// script begins with "on WORDS" and is done for each line from the program that begins with WORDS;
// of several blocks that is the one with the most words:
//
//   say TEXT         a line
//   crlf TEXT        a line that ends as on Windows
//   part TEXT        text without a line end
//   garbage N        N bytes of every value but the line end, then a line end
//   long N           a line of N characters
//   flood            10,000 lines of information a second until a line comes
//   await FILE       says nothing more until the file exists
//   crash            ends as if killed
//   crash-once FILE  the same unless the file exists, which it makes
//   exit N           ends with that status
//
// It ends after "quit" and with its input, unless the script says "ignore-end".

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using Block = std::vector<std::string>;

struct Script
{
    std::map<std::string, Block> blocks;
    bool ignoresEnd = false;
};

std::string firstWord(const std::string& line)
{
    return line.substr(0, line.find(' '));
}

std::string afterFirstWord(const std::string& line)
{
    const auto space = line.find(' ');
    return space == std::string::npos ? std::string() : line.substr(space + 1);
}

Script readScript(const char* path)
{
    Script script;
    std::ifstream file(path);
    Block* block = nullptr;
    for (std::string line; std::getline(file, line);) {
        line.erase(0, line.find_first_not_of(' '));
        if (firstWord(line) == "on")
            block = &script.blocks[afterFirstWord(line)];
        else if (line == "ignore-end")
            script.ignoresEnd = true;
        else if (block && !line.empty())
            block->push_back(line);
    }
    return script;
}

/// Null if the script says nothing about such a line.
const Block* blockFor(const Script& script, const std::string& line)
{
    const Block* found = nullptr;
    std::size_t longest = 0;
    for (const auto& [words, block] : script.blocks) {
        const bool isIt = line == words || line.rfind(words + ' ', 0) == 0;
        if (isIt && words.size() >= longest) {
            found = &block;
            longest = words.size();
        }
    }
    return found;
}

void put(const std::string& bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    std::fflush(stdout);
}

[[noreturn]] void crash()
{
    std::raise(SIGKILL);
    std::abort();
}

/// Whether the program has sent something within 10 ms.
bool hasInput()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, 10) > 0;
}

void flood()
{
    constexpr int linesPerPause = 100;
    long nodes = 0;
    do {
        std::string lines;
        for (int i = 0; i < linesPerPause; ++i) {
            ++nodes;
            lines += "info depth " + std::to_string(1 + nodes % 40) + " score cp " +
                     std::to_string(nodes % 100) + " nodes " + std::to_string(nodes) +
                     " nps 10000 pv e2e4 e7e5 g1f3 b8c6\n";
        }
        put(lines);
    } while (!hasInput());
}

void act(const std::string& instruction)
{
    const std::string word = firstWord(instruction);
    const std::string rest = afterFirstWord(instruction);
    if (word == "say") {
        put(rest + '\n');
    } else if (word == "crlf") {
        put(rest + "\r\n");
    } else if (word == "part") {
        put(rest);
    } else if (word == "garbage") {
        std::string bytes;
        for (int i = 0; i < std::stoi(rest); ++i)
            bytes += static_cast<char>(i % 256 == '\n' ? 0 : i % 256);
        put(bytes + '\n');
    } else if (word == "long") {
        put(std::string(static_cast<std::size_t>(std::stoi(rest)), 'x') + '\n');
    } else if (word == "flood") {
        flood();
    } else if (word == "await") {
        while (!std::filesystem::exists(rest))
            ::poll(nullptr, 0, 10);
    } else if (word == "crash") {
        crash();
    } else if (word == "crash-once") {
        if (!std::filesystem::exists(rest)) {
            std::ofstream(rest) << "crashed";
            crash();
        }
    } else if (word == "exit") {
        std::_Exit(std::stoi(rest));
    } else {
        std::_Exit(100); // a mistake in the script
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 1;
    const Script script = readScript(argv[1]);
    std::string line;
    // Not std::getline: what is buffered in a stream would hide from hasInput().
    for (char c = 0;;) {
        if (::read(STDIN_FILENO, &c, 1) != 1) {
            if (!script.ignoresEnd)
                return 0;
            ::pause();
            continue;
        }
        if (c != '\n') {
            line += c;
            continue;
        }
        if (line == "quit" && !script.ignoresEnd)
            return 0;
        if (const Block* const block = blockFor(script, line))
            for (const std::string& instruction : *block)
                act(instruction);
        line.clear();
    }
}
