#include "app/shell/actions/action_table.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace plyline::actions {

namespace {

using Id = ActionId;
using Group = ActionGroup;
using Kind = ActionKind;

/// A class, so that lupdate finds a context for the titles.
class ActionTitles
{
    Q_DECLARE_TR_FUNCTIONS(plyline::actions::ActionTitles)

public:
    static constexpr std::array<ActionSpec, actionCount> table = {{
        {Id::OpenFile, Group::File, Kind::Once, QT_TR_NOOP("&Open…"), "Ctrl+O"},
        {Id::OpenStream, Group::File, Kind::Once, QT_TR_NOOP("Op&en stream…"), "Ctrl+Shift+O"},
        {Id::Reload, Group::File, Kind::Once, QT_TR_NOOP("&Read the file again"), "F5"},
        {Id::StopReading, Group::File, Kind::Once, QT_TR_NOOP("Sto&p reading"), ""},
        {Id::KeepLists, Group::File, Kind::Switch,
         QT_TR_NOOP("&Keep game lists of large files for next time"), ""},
        {Id::OpeningNames, Group::File, Kind::Once, QT_TR_NOOP("&Names of openings…"), ""},
        {Id::SaveGame, Group::File, Kind::Once, QT_TR_NOOP("&Save the game as…"), "Ctrl+Shift+S"},
        {Id::SaveMarked, Group::File, Kind::Once, QT_TR_NOOP("Save the game with own &markers as…"),
         ""},
        {Id::SaveSelected, Group::File, Kind::Once, QT_TR_NOOP("Save the sele&cted games as…"), ""},
        {Id::SaveTables, Group::File, Kind::Once, QT_TR_NOOP("Save as a &database or tables…"),
         "Ctrl+Shift+D"},
        {Id::SavePicture, Group::File, Kind::Once, QT_TR_NOOP("Save a p&icture or film…"),
         "Ctrl+Shift+E"},
        {Id::Print, Group::File, Kind::Once, QT_TR_NOOP("Prin&t or save as PDF…"), "Ctrl+P"},
        {Id::SavePage, Group::File, Kind::Once, QT_TR_NOOP("Save as a &web page…"), ""},
        {Id::Quit, Group::File, Kind::Once, QT_TR_NOOP("&Quit"), "Ctrl+Q"},

        {Id::CopyGame, Group::Edit, Kind::Once, QT_TR_NOOP("&Copy the game as PGN"), "Ctrl+C"},
        {Id::CopyMarked, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the game with own &markers"),
         ""},
        {Id::CopyLine, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the shown &line as PGN"), ""},
        {Id::CopyPosition, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the &position as FEN"),
         "Ctrl+Shift+C"},
        {Id::CopyPicture, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the moment as a p&icture"), ""},
        {Id::CopyRows, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the rows of the s&napshot as CSV"),
         ""},
        {Id::CopyLink, Group::Edit, Kind::Once, QT_TR_NOOP("Copy a lin&k to this moment"),
         "Ctrl+Shift+L"},
        {Id::CopyMarkdownLink, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the link as Mark&down"),
         ""},
        {Id::CopyGameLink, Group::Edit, Kind::Once, QT_TR_NOOP("Copy a link that &holds the game"),
         ""},
        {Id::CopySelected, Group::Edit, Kind::Once, QT_TR_NOOP("Copy the &selected games as PGN"),
         ""},
        {Id::Paste, Group::Edit, Kind::Once, QT_TR_NOOP("Paste P&GN, FEN, EPD or a link"),
         "Ctrl+V"},
        {Id::BackToFile, Group::Edit, Kind::Once,
         QT_TR_NOOP("Go &back to the file before the pasted text"), ""},
        {Id::FindGames, Group::Edit, Kind::Once, QT_TR_NOOP("&Find in the game list"), "Ctrl+F /"},
        {Id::SearchPosition, Group::Edit, Kind::Once, QT_TR_NOOP("Se&arch for the shown position"),
         ""},

        {Id::StepBack, Group::Go, Kind::Repeating, QT_TR_NOOP("One ply &back"), "Left"},
        {Id::StepForward, Group::Go, Kind::Repeating, QT_TR_NOOP("One ply &forward"), "Right"},
        {Id::FiveBack, Group::Go, Kind::Repeating, QT_TR_NOOP("Five plies back"), "Shift+Left"},
        {Id::FiveForward, Group::Go, Kind::Repeating, QT_TR_NOOP("Five plies forward"),
         "Shift+Right"},
        {Id::GoToStart, Group::Go, Kind::Once, QT_TR_NOOP("Go to the &start"), "Home"},
        {Id::GoToEnd, Group::Go, Kind::Once, QT_TR_NOOP("Go to the &end"), "End"},
        {Id::ChooseAbove, Group::Go, Kind::Repeating,
         QT_TR_NOOP("Choose the &line above, or previous marker"), "Up"},
        {Id::ChooseBelow, Group::Go, Kind::Repeating,
         QT_TR_NOOP("Choose the line belo&w, or next marker"), "Down"},
        {Id::ReturnToMainLine, Group::Go, Kind::Once, QT_TR_NOOP("Go back to the main l&ine"),
         "Backspace"},
        {Id::PreviousMarker, Group::Go, Kind::Repeating, QT_TR_NOOP("Previous &marker"), "["},
        {Id::NextMarker, Group::Go, Kind::Repeating, QT_TR_NOOP("Next m&arker"), "]"},
        {Id::SetMarker, Group::Go, Kind::Once, QT_TR_NOOP("Set or name a marker he&re…"), "M"},
        {Id::RemoveMarker, Group::Go, Kind::Once, QT_TR_NOOP("Remove &own marker here"), ""},
        {Id::GoToMove, Group::Go, Kind::Once, QT_TR_NOOP("Go to a move &number…"), "G"},
        {Id::PreviousGame, Group::Go, Kind::Repeating, QT_TR_NOOP("&Previous game"), "PgUp"},
        {Id::NextGame, Group::Go, Kind::Repeating, QT_TR_NOOP("Ne&xt game"), "PgDown"},
        {Id::Follow, Group::Go, Kind::Switch, QT_TR_NOOP("Follow the newest mo&ve"), "N"},

        {Id::TogglePlay, Group::Play, Kind::Once, QT_TR_NOOP("&Play or pause"), "Space"},
        {Id::PlayBackwards, Group::Play, Kind::Once,
         QT_TR_NOOP("Play &backwards, faster each time"), "J"},
        {Id::Pause, Group::Play, Kind::Once, QT_TR_NOOP("P&ause"), "K"},
        {Id::PlayForwards, Group::Play, Kind::Once, QT_TR_NOOP("Play &forwards, faster each time"),
         "L"},
        {Id::RealPace, Group::Play, Kind::Switch, QT_TR_NOOP("Play at the players' &real pace"),
         "R"},
        {Id::Faster, Group::Play, Kind::Once, QT_TR_NOOP("Play fas&ter"), ""},
        {Id::Slower, Group::Play, Kind::Once, QT_TR_NOOP("Play slo&wer"), ""},
        {Id::CutThinking, Group::Play, Kind::Switch,
         QT_TR_NOOP("Cut lon&g thinking times at real pace"), ""},
        {Id::ResumeScrubbed, Group::Play, Kind::Switch, QT_TR_NOOP("Res&ume after scrubbing"), ""},
        {Id::TickInTrouble, Group::Play, Kind::Switch,
         QT_TR_NOOP("Tick softly in time trouble at real pace"), ""},
        {Id::Speed1, Group::Speed, Kind::Once, QT_TR_NOOP("&1 ply a second"), "1"},
        {Id::Speed2, Group::Speed, Kind::Once, QT_TR_NOOP("&2 plies a second"), "2"},
        {Id::Speed3, Group::Speed, Kind::Once, QT_TR_NOOP("&3 plies a second"), "3"},
        {Id::Speed4, Group::Speed, Kind::Once, QT_TR_NOOP("&4 plies a second"), "4"},
        {Id::Speed5, Group::Speed, Kind::Once, QT_TR_NOOP("&5 plies a second"), "5"},
        {Id::Speed6, Group::Speed, Kind::Once, QT_TR_NOOP("&6 plies a second"), "6"},
        {Id::Speed7, Group::Speed, Kind::Once, QT_TR_NOOP("&7 plies a second"), "7"},
        {Id::Speed8, Group::Speed, Kind::Once, QT_TR_NOOP("&8 plies a second"), "8"},
        {Id::Speed9, Group::Speed, Kind::Once, QT_TR_NOOP("&9 plies a second"), "9"},
        {Id::LoopIn, Group::Play, Kind::Once, QT_TR_NOOP("Start the loop here (&in)"), "I"},
        {Id::LoopOut, Group::Play, Kind::Once, QT_TR_NOOP("End the loop here (&out)"), "O"},
        {Id::ToggleLoop, Group::Play, Kind::Switch, QT_TR_NOOP("&Loop"), "Ctrl+/"},
        {Id::ClearLoop, Group::Play, Kind::Once, QT_TR_NOOP("&Clear the loop"), ""},
        {Id::PauseAtMarkers, Group::Play, Kind::Switch, QT_TR_NOOP("Pause at mar&kers"), ""},

        {Id::PinA, Group::Compare, Kind::Once, QT_TR_NOOP("Pin &A here"), "A"},
        {Id::PinB, Group::Compare, Kind::Once, QT_TR_NOOP("Pin &B here"), "B"},
        {Id::SwapPins, Group::Compare, Kind::Once, QT_TR_NOOP("&Swap A and B"), "Shift+A"},
        {Id::StepBothBack, Group::Compare, Kind::Repeating, QT_TR_NOOP("Step both one ply bac&k"),
         "Alt+Left"},
        {Id::StepBothForward, Group::Compare, Kind::Repeating,
         QT_TR_NOOP("Step both one ply &forward"), "Alt+Right"},
        {Id::ClearPins, Group::Compare, Kind::Once,
         QT_TR_NOOP("&Clear trace, answers, B, A or the zoom"), "Esc"},
        {Id::PreviousChange, Group::Compare, Kind::Repeating,
         QT_TR_NOOP("&Previous change of the piece or square"), ","},
        {Id::NextChange, Group::Compare, Kind::Repeating,
         QT_TR_NOOP("&Next change of the piece or square"), "."},

        {Id::ViewBoth, Group::View, Kind::Switch, QT_TR_NOOP("&Both"), "Alt+1"},
        {Id::ViewReplay, Group::View, Kind::Switch, QT_TR_NOOP("&Replay"), "Alt+2"},
        {Id::ViewSnapshot, Group::View, Kind::Switch, QT_TR_NOOP("&Snapshot"), "Alt+3"},
        {Id::ViewComparison, Group::View, Kind::Switch, QT_TR_NOOP("A &and B"), "Alt+4"},
        {Id::ShowGames, Group::View, Kind::Switch, QT_TR_NOOP("Show the &games"), "Ctrl+B"},
        {Id::ShowInspector, Group::View, Kind::Switch, QT_TR_NOOP("Show the &inspector"),
         "Ctrl+Alt+B"},
        {Id::ShowCards, Group::View, Kind::Switch, QT_TR_NOOP("Show the &cost cards"), ""},
        {Id::ShowShelf, Group::View, Kind::Switch, QT_TR_NOOP("Show the s&helf"), ""},
        {Id::ResetLayout, Group::View, Kind::Once, QT_TR_NOOP("R&eset the layout"), ""},
        {Id::ZoomIn, Group::Timeline, Kind::Repeating, QT_TR_NOOP("Zoom &in"), "+ ="},
        {Id::ZoomOut, Group::Timeline, Kind::Repeating, QT_TR_NOOP("Zoom &out"), "-"},
        {Id::ZoomToAll, Group::Timeline, Kind::Once, QT_TR_NOOP("Show the &whole game"), "Ctrl+0"},
        {Id::ChooseLanes, Group::Timeline, Kind::Once, QT_TR_NOOP("Choose &lanes…"), ""},
        {Id::ChooseMarkers, Group::Timeline, Kind::Once, QT_TR_NOOP("Choose &markers…"), ""},
        {Id::HoverBoard, Group::Timeline, Kind::Switch,
         QT_TR_NOOP("Show the &position under the pointer"), ""},
        {Id::Flip, Group::View, Kind::Switch, QT_TR_NOOP("&Flip the board"), "F X"},
        {Id::OwnNames, Group::View, Kind::Once, QT_TR_NOOP("M&y names…"), ""},
        {Id::HideFuture, Group::View, Kind::Switch, QT_TR_NOOP("Hide the fu&ture"), "H"},
        {Id::ThemeSystem, Group::Theme, Kind::Switch, QT_TR_NOOP("Follow the &system"), ""},
        {Id::ThemeLight, Group::Theme, Kind::Switch, QT_TR_NOOP("&Light"), ""},
        {Id::ThemeDark, Group::Theme, Kind::Switch, QT_TR_NOOP("&Dark"), ""},
        {Id::ThemeHighContrastLight, Group::Theme, Kind::Switch,
         QT_TR_NOOP("&High contrast, light"), ""},
        {Id::ThemeHighContrastDark, Group::Theme, Kind::Switch, QT_TR_NOOP("High &contrast, dark"),
         ""},
        {Id::TextLarger, Group::TextSize, Kind::Repeating, QT_TR_NOOP("&Larger"), "Ctrl++ Ctrl+="},
        {Id::TextSmaller, Group::TextSize, Kind::Repeating, QT_TR_NOOP("&Smaller"), "Ctrl+-"},
        {Id::TextStandard, Group::TextSize, Kind::Once, QT_TR_NOOP("&Normal size"), "Ctrl+Alt+0"},
        {Id::BoardWood, Group::Board, Kind::Switch, QT_TR_NOOP("&Wood"), ""},
        {Id::BoardGreen, Group::Board, Kind::Switch, QT_TR_NOOP("&Green"), ""},
        {Id::BoardBlue, Group::Board, Kind::Switch, QT_TR_NOOP("&Blue"), ""},
        {Id::BoardGrey, Group::Board, Kind::Switch, QT_TR_NOOP("G&rey"), ""},
        {Id::PiecesClassic, Group::Pieces, Kind::Switch, QT_TR_NOOP("&Classic"), ""},
        {Id::PiecesFlat, Group::Pieces, Kind::Switch, QT_TR_NOOP("&Flat"), ""},
        {Id::PiecesOutline, Group::Pieces, Kind::Switch, QT_TR_NOOP("&Outline"), ""},
        {Id::PieceFolder, Group::Pieces, Kind::Once, QT_TR_NOOP("Open the folder for own &sets…"),
         ""},
        {Id::Animate, Group::View, Kind::Switch, QT_TR_NOOP("Ani&mate moves"), ""},
        {Id::Wheel, Group::View, Kind::Switch,
         QT_TR_NOOP("Step with the &wheel over board and timeline"), ""},
        {Id::JudgementMarks, Group::View, Kind::Switch,
         QT_TR_NOOP("Show &judgements beside the moves"), ""},
        {Id::InlineVariations, Group::View, Kind::Switch,
         QT_TR_NOOP("Show i&nner variations in brackets"), ""},
        {Id::FoldVariations, Group::View, Kind::Once, QT_TR_NOOP("Hide or sh&ow all variations"),
         "V"},
        {Id::FoldVariation, Group::View, Kind::Once, QT_TR_NOOP("Hide or show this &variation"),
         "Shift+V"},
        {Id::FullScreen, Group::View, Kind::Switch, QT_TR_NOOP("F&ull screen"), "F11"},
        {Id::Present, Group::View, Kind::Switch, QT_TR_NOOP("&Present"), "Shift+F11"},

        {Id::RunCommand, Group::Help, Kind::Once, QT_TR_NOOP("Run a &command…"), "Ctrl+Shift+P"},
        {Id::ShowKeys, Group::Help, Kind::Once, QT_TR_NOOP("All &keys"), "?"},
        {Id::ExplainModels, Group::Help, Kind::Once,
         QT_TR_NOOP("&Replay and snapshot: what is this?"), ""},
        {Id::About, Group::Help, Kind::Once, QT_TR_NOOP("&About Plyline"), ""},
    }};
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < ActionTitles::table.size(); ++i)
        if (static_cast<std::size_t>(ActionTitles::table[i].id) != i)
            return false;
    return true;
}
static_assert(isInOrder());

} // namespace

QString ActionSpec::title() const
{
    return ActionTitles::tr(text);
}

QString ActionSpec::plainTitle() const
{
    QString plain = title();
    plain.remove(u'&');
    if (plain.endsWith(u'…'))
        plain.chop(1);
    return plain;
}

QList<QKeySequence> ActionSpec::shortcuts() const
{
    QList<QKeySequence> sequences;
    const QStringList parts = QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        sequences << QKeySequence::fromString(part, QKeySequence::PortableText);
    return sequences;
}

std::span<const ActionSpec> actionTable()
{
    return ActionTitles::table;
}

const ActionSpec& specOf(ActionId id)
{
    return ActionTitles::table[static_cast<std::size_t>(id)];
}

QString groupTitle(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File:
        return ActionTitles::tr("File");
    case ActionGroup::Edit:
        return ActionTitles::tr("Edit");
    case ActionGroup::Go:
        return ActionTitles::tr("Go");
    case ActionGroup::Play:
        return ActionTitles::tr("Play");
    case ActionGroup::Speed:
        return ActionTitles::tr("Speed");
    case ActionGroup::Compare:
        return ActionTitles::tr("Compare");
    case ActionGroup::View:
        return ActionTitles::tr("View");
    case ActionGroup::Timeline:
        return ActionTitles::tr("Timeline");
    case ActionGroup::Theme:
        return ActionTitles::tr("Theme");
    case ActionGroup::TextSize:
        return ActionTitles::tr("Text size");
    case ActionGroup::Board:
        return ActionTitles::tr("Board");
    case ActionGroup::Pieces:
        return ActionTitles::tr("Pieces");
    case ActionGroup::Panels:
        return ActionTitles::tr("Panels");
    case ActionGroup::Help:
        return ActionTitles::tr("Help");
    }
    return {};
}

} // namespace plyline::actions
