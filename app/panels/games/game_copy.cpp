#include "app/panels/games/game_copy.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "app/kit/words/quoting.h"
#include "core/base/text.h"
#include "core/index/game_joint.h"

namespace plyline::games {

namespace {

/// Returns the game's text from the file, decoded with the game's code page and followed by an
/// empty line. A position becomes a game without moves.
std::string pgnOf(const index::GameIndex& index, int game)
{
    if (const auto position = index::positionAsGame(index, game))
        return *position + "\n";
    const std::string_view bytes = index.source()->bytes(index.entry(game).span());
    return toUtf8(trimmed(bytes), guessCodePage(bytes)) + "\n\n";
}

} // namespace

void GameCopy::start(std::shared_ptr<const index::GameIndex> index, std::vector<int> games)
{
    m_job.start([this, index = std::move(index), games = std::move(games)](
                    const std::stop_token& stop, const jobs::Job::Deliver& deliver) {
        std::string text;
        for (const int game : games) {
            if (stop.stop_requested())
                return;
            text += pgnOf(*index, game);
            if (static_cast<std::int64_t>(text.size()) > mostBytes) {
                deliver([this] { Q_EMIT tooLarge(); });
                return;
            }
        }
        deliver([this, copied = words::wholeText(text), count = static_cast<int>(games.size())] {
            QGuiApplication::clipboard()->setText(copied);
            Q_EMIT this->copied(count);
        });
    });
}

} // namespace plyline::games

#include "moc_game_copy.cpp"
