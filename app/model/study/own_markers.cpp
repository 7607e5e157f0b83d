#include "app/model/study/own_markers.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

#include "app/model/session/session.h"
#include "core/files/new_file.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace plyline::study {

using game::LineId;
using game::Ply;

namespace {

/// A file beyond this was not written by us.
constexpr qint64 longestFile = 4 << 20;
constexpr int version = 1;
constexpr std::array colorNames = {"plain", "blue", "violet", "pink", "olive"};

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

MarkerColor colorNamed(const QString& name)
{
    const auto* const found =
        std::find_if(colorNames.begin(), colorNames.end(),
                     [&](const char* each) { return name == QLatin1String(each); });
    return found == colorNames.end() ? MarkerColor::Plain
                                     : static_cast<MarkerColor>(found - colorNames.begin());
}

QJsonObject toJson(const OwnMarker& marker, const game::LinePath& path)
{
    QJsonArray branches;
    for (const game::Branch& branch : path)
        branches.append(QJsonObject{{QStringLiteral("ply"), branch.forkPly.number()},
                                    {QStringLiteral("move"), text(branch.move)}});
    return {{QStringLiteral("line"), branches},
            {QStringLiteral("first"), marker.first.number()},
            {QStringLiteral("last"), marker.last.number()},
            {QStringLiteral("name"), marker.name},
            {QStringLiteral("note"), marker.note},
            {QStringLiteral("color"),
             QLatin1String(colorNames[static_cast<std::size_t>(marker.color)])}};
}

game::LinePath pathFrom(const QJsonValue& value)
{
    game::LinePath path;
    const QJsonArray branches = value.toArray();
    for (const auto& branch : branches)
        path.push_back({Ply(branch[QStringLiteral("ply")].toInt()),
                        branch[QStringLiteral("move")].toString().toStdString()});
    return path;
}

OwnMarker markerFrom(const QJsonValue& value)
{
    OwnMarker marker;
    marker.first = Ply(value[QStringLiteral("first")].toInt());
    marker.last = Ply(value[QStringLiteral("last")].toInt());
    marker.name = value[QStringLiteral("name")].toString();
    marker.note = value[QStringLiteral("note")].toString();
    marker.color = colorNamed(value[QStringLiteral("color")].toString());
    return marker;
}

/// Returns whether the plies lie on the line, in order.
bool fits(const OwnMarker& marker, const game::Line& line)
{
    return Ply() <= marker.first && marker.first <= marker.last && marker.last <= line.lastPly();
}

QString pathFor(const game::ContentKey& key)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/plyline/markers/%1-%2.json")
               .arg(key.names, 16, 16, QLatin1Char('0'))
               .arg(key.moves, 16, 16, QLatin1Char('0'));
}

/// Returns the file's document; a null one if it cannot be read.
QJsonDocument documentIn(const QString& path)
{
    QFile file(path);
    if (file.size() > longestFile || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll());
}

LineId ownerOf(const game::Game& game, LineId line, Ply ply)
{
    return ply == Ply() ? LineId::main() : game.owner(line, ply);
}

} // namespace

OwnMarkers::OwnMarkers(session::Session& session) : m_session(session)
{
    connect(&session, &session::Session::gameChanged, this, &OwnMarkers::onGameChanged);
}

std::vector<OwnMarker> OwnMarkers::onLine(LineId line) const
{
    std::vector<OwnMarker> markers;
    const auto shown = m_session.game();
    if (!m_game || line.number() >= static_cast<int>(shown->lines().size()))
        return markers;
    const Ply end = shown->line(line).lastPly();
    for (const OwnMarker& marker : m_seen)
        if (marker.last <= end && isOn(line, marker))
            markers.push_back(marker);
    return markers;
}

bool OwnMarkers::isOn(LineId line, const OwnMarker& marker) const
{
    return marker.last <= m_game->line(line).lastPly() &&
           ownerOf(*m_game, line, marker.last) == marker.line;
}

std::vector<Ply> OwnMarkers::firstPliesOn(LineId line) const
{
    std::vector<Ply> plies;
    if (!m_game || line.number() >= static_cast<int>(m_game->lines().size()))
        return plies;
    for (const OwnMarker& marker : m_markers)
        if (isOn(line, marker))
            plies.push_back(marker.first);
    return plies;
}

std::optional<OwnMarker> OwnMarkers::at(LineId line, Ply first) const
{
    for (OwnMarker& marker : onLine(line))
        if (marker.first == first)
            return std::move(marker);
    return std::nullopt;
}

void OwnMarkers::put(const OwnMarker& marker)
{
    if (!m_game)
        return;
    const game::Line& line = m_game->line(marker.line);
    OwnMarker placed = marker;
    placed.first = std::clamp(marker.first, Ply(), line.lastPly());
    placed.last = std::clamp(marker.last, placed.first, line.lastPly());
    placed.line = ownerOf(*m_game, line.id, placed.last);
    std::erase_if(m_markers, [&](const OwnMarker& other) {
        return other.line == placed.line && other.first == placed.first;
    });
    m_markers.push_back(placed);
    sort();
    save();
    show();
    Q_EMIT changed();
}

void OwnMarkers::replace(const OwnMarker& before, const OwnMarker& after)
{
    if (before != after && std::erase(m_markers, before) > 0)
        put(after);
}

void OwnMarkers::remove(LineId line, Ply first)
{
    const std::optional<OwnMarker> marker = at(line, first);
    if (!marker)
        return;
    std::erase(m_markers, *marker);
    save();
    show();
    Q_EMIT changed();
}

void OwnMarkers::onGameChanged()
{
    if (m_session.wholeGame() == std::exchange(m_game, m_session.wholeGame())) {
        if (show())
            Q_EMIT changed();
        return;
    }
    m_markers.clear();
    m_unplaced.clear();
    m_isReadable = true;
    m_fault.reset();
    m_path = m_game ? pathFor(m_session.whole().prepared()->key) : QString();
    if (m_game)
        read(keptPath());
    show();
    Q_EMIT changed();
}

bool OwnMarkers::show()
{
    std::vector<OwnMarker> seen;
    const auto shown = m_session.game();
    for (const OwnMarker& marker : m_markers) {
        const auto line = static_cast<std::size_t>(marker.line.number());
        if (line < shown->lines().size() && marker.last <= shown->lines()[line].lastPly())
            seen.push_back(marker);
    }
    return seen != std::exchange(m_seen, seen);
}

/// Returns where the markers of the open game, or of the game as it was when it was shorter, are
/// kept; empty if there are none.
QString OwnMarkers::keptPath() const
{
    if (QFile::exists(m_path))
        return m_path;
    const QFileInfo info(m_path);
    const QString names = info.fileName().section(u'-', 0, 0);
    const QFileInfoList others =
        info.dir().entryInfoList({names + QStringLiteral("-*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& other : others) {
        const QJsonDocument document = documentIn(other.filePath());
        const Ply end(document[QStringLiteral("plies")].toInt(-1));
        if (document[QStringLiteral("unfinished")].toBool() && Ply() <= end &&
            end <= m_game->mainLine().lastPly() &&
            pathFor(game::contentKey(*m_game, end)) == other.filePath())
            return other.filePath();
    }
    return {};
}

void OwnMarkers::sort()
{
    std::stable_sort(m_markers.begin(), m_markers.end(),
                     [](const OwnMarker& a, const OwnMarker& b) {
                         return std::tie(a.first, a.line) < std::tie(b.first, b.line);
                     });
}

void OwnMarkers::read(const QString& path)
{
    if (path.isEmpty())
        return;
    const QJsonDocument document = documentIn(path);
    m_isReadable = document[QStringLiteral("version")].toInt() == version;
    if (!m_isReadable) {
        fail(fileError(ErrorCode::FileNotReadable, path.toStdString()));
        return;
    }
    const QJsonArray markers = document[QStringLiteral("markers")].toArray();
    for (const auto& value : markers) {
        OwnMarker marker = markerFrom(value);
        game::LinePath linePath = pathFrom(value[QStringLiteral("line")]);
        const std::optional<LineId> line = game::findLine(*m_game, linePath);
        if (line && fits(marker, m_game->line(*line))) {
            marker.line = *line;
            m_markers.push_back(marker);
        } else {
            m_unplaced.push_back({std::move(linePath), marker});
        }
    }
    sort();
    if (path != m_path) {
        save();
        if (!m_fault)
            QFile::remove(path);
    }
}

void OwnMarkers::save()
{
    if (!m_isReadable) {
        fail(fileError(ErrorCode::FileNotReadable, m_path.toStdString()));
        return;
    }
    m_fault.reset();
    if (m_markers.empty() && m_unplaced.empty()) {
        QFile::remove(m_path);
        return;
    }
    QJsonArray markers;
    for (const OwnMarker& marker : m_markers)
        markers.append(toJson(marker, game::linePath(*m_game, marker.line)));
    for (const Unplaced& unplaced : m_unplaced)
        markers.append(toJson(unplaced.marker, unplaced.path));
    const auto tag = [this](const char* name) {
        const std::string_view value = m_game->tags().known(name);
        return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    };
    const QJsonObject whole{
        {QStringLiteral("version"), version},
        {QStringLiteral("white"), tag("White")},
        {QStringLiteral("black"), tag("Black")},
        {QStringLiteral("plies"), m_game->mainLine().lastPly().number()},
        {QStringLiteral("unfinished"), m_game->outcome() == game::Outcome::Unfinished},
        {QStringLiteral("markers"), markers}};
    QDir().mkpath(QFileInfo(m_path).path());
    const QByteArray bytes = QJsonDocument(whole).toJson();
    const auto saved = files::replaceFile(QFile::encodeName(m_path).toStdString(),
                                          {bytes.data(), static_cast<std::size_t>(bytes.size())});
    if (!saved)
        fail(saved.error());
}

void OwnMarkers::fail(const Error& error)
{
    m_fault = error;
    Q_EMIT failed(error);
}

} // namespace plyline::study

#include "moc_own_markers.cpp"
