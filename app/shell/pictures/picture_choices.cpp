#include "app/shell/pictures/picture_choices.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "app/render/formats/picture_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plyline::pictures {

namespace {

using frames::PictureContents;

/// What can be left out, with its name in the settings.
constexpr std::array<std::pair<const char*, bool PictureContents::*>, 8> parts = {{
    {"names", &PictureContents::hasNames},
    {"clocks", &PictureContents::hasClocks},
    {"coordinates", &PictureContents::hasCoordinates},
    {"last-event", &PictureContents::hasLastEvent},
    {"drawings", &PictureContents::hasDrawings},
    {"glyphs", &PictureContents::hasGlyph},
    {"evaluation", &PictureContents::hasEvaluation},
    {"snapshot", &PictureContents::hasSnapshot},
}};

std::string formatIn(const QJsonObject& all, const char* key, bool isMoving,
                     const std::string& usual)
{
    const std::string id = all[QLatin1String(key)].toString().toStdString();
    const formats::PictureFormat* format = formats::pictureFormatOfId(id);
    return format && format->isMoving == isMoving ? id : usual;
}

} // namespace

QByteArray PictureChoices::toJson() const
{
    QJsonObject all;
    all[QStringLiteral("still")] = QString::fromStdString(still);
    all[QStringLiteral("film")] = QString::fromStdString(film);
    all[QStringLiteral("width")] = width;
    all[QStringLiteral("scale")] = scale;
    all[QStringLiteral("theme")] = static_cast<int>(theme);
    all[QStringLiteral("arrows")] = contents.arrows;
    for (const auto& [name, part] : parts)
        all[QLatin1String(name)] = contents.*part;
    all[QStringLiteral("link")] = hasLink;
    all[QStringLiteral("real-pace")] = hasRealPace;
    all[QStringLiteral("interval")] = intervalSeconds;
    all[QStringLiteral("idle-cap")] = idleCapSeconds;
    all[QStringLiteral("speed")] = speed;
    all[QStringLiteral("loops")] = loops;
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

PictureChoices PictureChoices::fromJson(const QByteArray& json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    PictureChoices choices;
    choices.still = formatIn(all, "still", false, choices.still);
    choices.film = formatIn(all, "film", true, choices.film);
    choices.width =
        std::clamp(all[QStringLiteral("width")].toInt(choices.width), smallestWidth, largestWidth);
    choices.scale = std::clamp(all[QStringLiteral("scale")].toInt(choices.scale), 1,
                               static_cast<int>(frames::PictureSize::largestScale));
    const int theme = all[QStringLiteral("theme")].toInt();
    if (theme >= 0 && theme <= static_cast<int>(PictureTheme::Dark))
        choices.theme = static_cast<PictureTheme>(theme);
    choices.contents.arrows =
        std::clamp(all[QStringLiteral("arrows")].toInt(choices.contents.arrows), 0,
                   static_cast<int>(board::BoardFrame::trailLength));
    for (const auto& [name, part] : parts)
        choices.contents.*part = all[QLatin1String(name)].toBool(choices.contents.*part);
    choices.hasLink = all[QStringLiteral("link")].toBool(choices.hasLink);
    choices.hasRealPace = all[QStringLiteral("real-pace")].toBool();
    choices.intervalSeconds = std::clamp(
        all[QStringLiteral("interval")].toDouble(choices.intervalSeconds), 0.1, longestInterval);
    choices.idleCapSeconds =
        std::clamp(all[QStringLiteral("idle-cap")].toDouble(choices.idleCapSeconds), 0.0, 60.0);
    choices.speed = std::clamp(all[QStringLiteral("speed")].toDouble(choices.speed),
                               analysis::PaceOptions::slowest, analysis::PaceOptions::fastest);
    choices.loops = std::clamp(all[QStringLiteral("loops")].toInt(), 0, mostLoops);
    return choices;
}

} // namespace plyline::pictures
