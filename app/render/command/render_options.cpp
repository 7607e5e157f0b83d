#include "app/render/command/render_options.h"

#include <algorithm>
#include <cmath>

namespace plyline::command {

namespace {

std::chrono::milliseconds millis(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

look::Theme themeOf(const std::string& name)
{
    if (name == "dark")
        return look::Theme::dark();
    if (name == "high-contrast-light")
        return look::Theme::highContrastLight();
    if (name == "high-contrast-dark")
        return look::Theme::highContrastDark();
    return look::Theme::light();
}

look::BoardTheme boardOf(const std::string& name)
{
    if (name == "green")
        return look::BoardTheme::Green;
    if (name == "blue")
        return look::BoardTheme::Blue;
    return name == "grey" ? look::BoardTheme::Grey : look::BoardTheme::Wood;
}

} // namespace

frames::PictureLook lookOf(const RenderOptions& options)
{
    frames::PictureLook look;
    look.theme = themeOf(options.theme);
    look::setBoardColors(look.theme, boardOf(options.board));
    look.pieces = look::pieceSetOf(QString::fromStdString(options.pieces));
    look.isFlipped = options.isFlipped;
    return look;
}

QPageSize::PageSizeId paperOf(const RenderOptions& options)
{
    if (options.paper == "a3")
        return QPageSize::A3;
    return options.paper == "letter" ? QPageSize::Letter : QPageSize::A4;
}

std::optional<QDateTime> dateOf(const RenderOptions& options)
{
    if (options.date.empty())
        return std::nullopt;
    return QDateTime::fromString(QString::fromStdString(options.date), Qt::ISODate);
}

frames::FilmTiming timingOf(const RenderOptions& options)
{
    frames::FilmTiming timing;
    timing.lastShown = millis(options.lastSeconds);
    timing.loops = options.loops;
    if (!options.hasRealPace) {
        timing.pace = millis(options.intervalSeconds);
        return timing;
    }
    analysis::PaceOptions pace;
    pace.idleCap.reset();
    if (options.idleCapSeconds > 0)
        pace.idleCap = millis(options.idleCapSeconds);
    pace.factor = options.speed;
    timing.pace = pace;
    return timing;
}

Expected<std::vector<game::Ply>, std::string> momentsOf(const std::string& text, game::Ply last)
{
    std::vector<game::Ply> plies;
    const QStringList words = QString::fromStdString(text).split(QLatin1Char(','));
    for (const QString& word : words) {
        bool isNumber = false;
        const int ply = word.trimmed().toInt(&isNumber);
        if (!isNumber || ply < 0 || ply > last.number())
            return unexpected(word.trimmed().toStdString());
        plies.emplace_back(ply);
    }
    std::sort(plies.begin(), plies.end());
    plies.erase(std::unique(plies.begin(), plies.end()), plies.end());
    return plies;
}

} // namespace plyline::command
