#include "app/model/study/marker_groups.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace plyline::study {

using analysis::MarkerKind;

namespace {

/// A class, so that lupdate finds a context for the titles.
class MarkerGroupTitles
{
    Q_DECLARE_TR_FUNCTIONS(plyline::study::MarkerGroupTitles)

public:
    static constexpr std::array<MarkerGroup, 10> all = {{
        {"own", QT_TR_NOOP("Own markers"), {}},
        {"captures", QT_TR_NOOP("Captures"), {MarkerKind::Capture}},
        {"checks", QT_TR_NOOP("Checks"), {MarkerKind::Check}},
        {"castling", QT_TR_NOOP("Castling"), {MarkerKind::Castling}},
        {"promotions", QT_TR_NOOP("Promotions"), {MarkerKind::Promotion}},
        {"phases", QT_TR_NOOP("Phases of the game"), {MarkerKind::Middlegame, MarkerKind::Endgame}},
        {"thinks", QT_TR_NOOP("Longest thinks"), {MarkerKind::LongThink}},
        {"swings", QT_TR_NOOP("Swings of the evaluation"), {MarkerKind::Swing}},
        {"comments", QT_TR_NOOP("Comments"), {MarkerKind::Comment}},
        // To read, not to go to: the first moves change it often.
        {"openings", QT_TR_NOOP("Names of the opening"), {MarkerKind::OpeningName}, false},
    }};
};

} // namespace

QString MarkerGroup::name() const
{
    return MarkerGroupTitles::tr(title);
}

std::span<const MarkerGroup> markerGroups()
{
    return MarkerGroupTitles::all;
}

} // namespace plyline::study
