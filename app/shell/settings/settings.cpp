#include "app/shell/settings/settings.h"

namespace plyline::settings {

namespace {

const QString themeKey = QStringLiteral("look/theme");
const QString boardKey = QStringLiteral("look/board");
const QString piecesKey = QStringLiteral("look/pieces");
const QString textSizeKey = QStringLiteral("look/text-size");
const QString animatedKey = QStringLiteral("look/animated");
const QString wheelKey = QStringLiteral("input/wheel");
const QString judgementsKey = QStringLiteral("moves/judgements");
const QString inlineKey = QStringLiteral("moves/inline");
const QString openingsKey = QStringLiteral("openings/file");
const QString ownNamesKey = QStringLiteral("players/own-names");
const QString speedKey = QStringLiteral("playback/plies-a-second");
const QString playbackKey = QStringLiteral("playback/options");
const QString loopKey = QStringLiteral("playback/loop");
const QString geometryKey = QStringLiteral("window/geometry");
const QString layoutKey = QStringLiteral("window/layout");
const QString gameListKey = QStringLiteral("games/list");
/// Prefix of the keys of earlier versions for the window; only the one of the game list is still
/// used.
const QString earlierKey = QStringLiteral("window/splitter-");
const QString earlierGameListKey = QStringLiteral("window/splitter-games");
const QString timelineKey = QStringLiteral("window/timeline");
const QString engineKey = QStringLiteral("engine/choice");
const QString markersKey = QStringLiteral("timeline/markers");
const QString picturesKey = QStringLiteral("pictures/choices");
const QString paperKey = QStringLiteral("pictures/paper");
const QString recentKey = QStringLiteral("files/recent");
const QString listsKey = QStringLiteral("files/keep-lists");
const QString lastKey = QStringLiteral("files/last");
const QString placesKey = QStringLiteral("files/places");

} // namespace

look::ThemeChoice Settings::themeChoice() const
{
    return themeOfText(m_store.value(themeKey).toString());
}

void Settings::setThemeChoice(look::ThemeChoice choice)
{
    m_store.setValue(themeKey, textOf(choice));
}

look::BoardTheme Settings::boardTheme() const
{
    return boardOfText(m_store.value(boardKey).toString());
}

void Settings::setBoardTheme(look::BoardTheme board)
{
    m_store.setValue(boardKey, textOf(board));
}

QString Settings::pieceSetKey() const
{
    return m_store.value(piecesKey).toString();
}

void Settings::setPieceSetKey(const QString& key)
{
    m_store.setValue(piecesKey, key);
}

int Settings::textSize() const
{
    return m_store.value(textSizeKey, look::TextSize::standard).toInt();
}

void Settings::setTextSize(int percent)
{
    m_store.setValue(textSizeKey, percent);
}

bool Settings::isAnimated() const
{
    return m_store.value(animatedKey, true).toBool();
}

void Settings::setAnimated(bool isAnimated)
{
    m_store.setValue(animatedKey, isAnimated);
}

bool Settings::isWheelEnabled() const
{
    return m_store.value(wheelKey, true).toBool();
}

void Settings::setWheelEnabled(bool isEnabled)
{
    m_store.setValue(wheelKey, isEnabled);
}

bool Settings::areJudgementsShown() const
{
    return m_store.value(judgementsKey, true).toBool();
}

void Settings::setJudgementsShown(bool areShown)
{
    m_store.setValue(judgementsKey, areShown);
}

bool Settings::areVariationsInline() const
{
    return m_store.value(inlineKey, false).toBool();
}

void Settings::setVariationsInline(bool areInline)
{
    m_store.setValue(inlineKey, areInline);
}

bool Settings::areListsKept() const
{
    return m_store.value(listsKey, true).toBool();
}

void Settings::setListsKept(bool areKept)
{
    m_store.setValue(listsKey, areKept);
}

QString Settings::openingsFile() const
{
    return m_store.value(openingsKey).toString();
}

void Settings::setOpeningsFile(const QString& path)
{
    m_store.setValue(openingsKey, path);
}

QStringList Settings::ownNames() const
{
    return m_store.value(ownNamesKey).toStringList();
}

void Settings::setOwnNames(const QStringList& names)
{
    m_store.setValue(ownNamesKey, names);
}

double Settings::pliesPerSecond() const
{
    return m_store.value(speedKey, 1.0).toDouble();
}

void Settings::setPliesPerSecond(double speed)
{
    m_store.setValue(speedKey, speed);
}

QByteArray Settings::playback() const
{
    return m_store.value(playbackKey).toByteArray();
}

void Settings::setPlayback(const QByteArray& options)
{
    m_store.setValue(playbackKey, options);
}

KeptLoop Settings::loop() const
{
    return loopOfText(m_store.value(loopKey).toString());
}

void Settings::setLoop(const KeptLoop& loop)
{
    if (loop.path.isEmpty())
        m_store.remove(loopKey);
    else
        m_store.setValue(loopKey, textOf(loop));
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QByteArray Settings::windowLayout() const
{
    return m_store.value(layoutKey).toByteArray();
}

void Settings::setWindowLayout(const QByteArray& layout)
{
    m_store.setValue(layoutKey, layout);
}

QByteArray Settings::engine() const
{
    return m_store.value(engineKey).toByteArray();
}

void Settings::setEngine(const QByteArray& state)
{
    m_store.setValue(engineKey, state);
}

QByteArray Settings::timeline() const
{
    return m_store.value(timelineKey).toByteArray();
}

void Settings::setTimeline(const QByteArray& state)
{
    m_store.setValue(timelineKey, state);
}

QByteArray Settings::markers() const
{
    return m_store.value(markersKey).toByteArray();
}

void Settings::setMarkers(const QByteArray& state)
{
    m_store.setValue(markersKey, state);
}

QByteArray Settings::pictures() const
{
    return m_store.value(picturesKey).toByteArray();
}

void Settings::setPictures(const QByteArray& choices)
{
    m_store.setValue(picturesKey, choices);
}

QByteArray Settings::paper() const
{
    return m_store.value(paperKey).toByteArray();
}

void Settings::setPaper(const QByteArray& choices)
{
    m_store.setValue(paperKey, choices);
}

QByteArray Settings::gameList() const
{
    return m_store.value(gameListKey, m_store.value(earlierGameListKey)).toByteArray();
}

void Settings::setGameList(const QByteArray& state)
{
    m_store.setValue(gameListKey, state);
    const QStringList keys = m_store.allKeys();
    for (const QString& key : keys)
        if (key.startsWith(earlierKey))
            m_store.remove(key);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(recentKey).toStringList();
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(recentKey, files.mid(0, maxRecentFiles));
}

void Settings::removeRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    if (files.removeAll(path) > 0)
        m_store.setValue(recentKey, files);
}

void Settings::clearRecentFiles()
{
    m_store.remove(recentKey);
}

QString Settings::lastFile() const
{
    return m_store.value(lastKey).toString();
}

void Settings::setLastFile(const QString& path)
{
    m_store.setValue(lastKey, path);
}

std::optional<LeftOff> Settings::leftOff(const QString& path) const
{
    const QStringList places = m_store.value(placesKey).toStringList();
    for (const QString& entry : places)
        if (pathOfPlace(entry) == path)
            return placeOfText(entry);
    return std::nullopt;
}

void Settings::setLeftOff(const QString& path, const LeftOff& place)
{
    QStringList places = m_store.value(placesKey).toStringList();
    places.removeIf([&](const QString& entry) { return pathOfPlace(entry) == path; });
    places.prepend(textOf(place, path));
    m_store.setValue(placesKey, places.mid(0, maxPlaces)); // newest first
}

} // namespace plyline::settings
