#include "app/kit/look/piece_sets.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include "app/kit/look/piece_drawings.h"

#include <algorithm>

namespace plyline::look {

namespace {

const QString& folderInData()
{
    static const QString folder = QStringLiteral("plyline/pieces");
    return folder;
}

PieceSet builtIn(const QString& name)
{
    return {name, name, QStringLiteral(":/pieces/") + name};
}

} // namespace

QString PieceSet::fileOf(rules::Piece piece) const
{
    return QStringLiteral("%1/%2%3.svg")
        .arg(folder)
        .arg(QChar(piece.color == rules::Color::White ? u'w' : u'b'))
        .arg(QChar::fromLatin1(rules::roleLetter(piece.role)));
}

const std::vector<PieceSet>& builtInPieceSets()
{
    static const std::vector<PieceSet> sets = {builtIn(QStringLiteral("classic")),
                                               builtIn(QStringLiteral("flat")),
                                               builtIn(QStringLiteral("outline"))};
    return sets;
}

std::vector<PieceSet> ownPieceSets()
{
    std::vector<PieceSet> sets;
    const QStringList places = QStandardPaths::locateAll(
        QStandardPaths::GenericDataLocation, folderInData(), QStandardPaths::LocateDirectory);
    for (const QString& place : places) {
        const QFileInfoList folders =
            QDir(place).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable);
        for (const QFileInfo& folder : folders) {
            PieceSet set{QStringLiteral("own/") + folder.fileName(), folder.fileName(),
                         folder.absoluteFilePath()};
            const bool isKnown = // the user's folder takes precedence over the system's
                std::any_of(sets.begin(), sets.end(),
                            [&](const PieceSet& other) { return other.key == set.key; });
            if (!isKnown)
                sets.push_back(std::move(set));
        }
    }
    std::sort(sets.begin(), sets.end(), [](const PieceSet& a, const PieceSet& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return sets;
}

QString ownPieceFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(folderInData());
}

PieceSet pieceSetOf(const QString& key)
{
    std::vector<PieceSet> sets = builtInPieceSets();
    if (key.startsWith(QStringLiteral("own/")))
        sets = ownPieceSets();
    const auto found =
        std::find_if(sets.begin(), sets.end(), [&](const PieceSet& set) { return set.key == key; });
    return found != sets.end() ? *found : builtInPieceSets().front();
}

std::vector<PieceFault> faultsOf(const PieceSet& set)
{
    std::vector<PieceFault> faults;
    for (const rules::Color color : rules::allColors) {
        for (const rules::Role role : rules::allRoles) {
            const rules::Piece piece{color, role};
            const QString file = set.fileOf(piece);
            if (!QFileInfo::exists(file))
                faults.push_back({piece, true});
            else if (!readDrawing(file))
                faults.push_back({piece, false});
        }
    }
    return faults;
}

} // namespace plyline::look
