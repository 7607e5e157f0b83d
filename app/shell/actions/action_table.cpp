#include "app/shell/actions/action_table.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace plyline::actions {

namespace {

using Id = ActionId;
using Group = ActionGroup;
using Kind = ActionKind;

#define TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr std::array<ActionSpec, actionCount> table = {{
    {Id::OpenFile, Group::File, Kind::Once, TEXT("&Open…"), "Ctrl+O"},
    {Id::Reload, Group::File, Kind::Once, TEXT("&Read the file again"), "F5"},
    {Id::StopReading, Group::File, Kind::Once, TEXT("Sto&p reading"), ""},
    {Id::KeepLists, Group::File, Kind::Switch, TEXT("&Keep the lists of large files"), ""},
    {Id::SaveGame, Group::File, Kind::Once, TEXT("&Save the game as…"), "Ctrl+Shift+S"},
    {Id::SaveSelected, Group::File, Kind::Once, TEXT("Save the sele&cted games as…"), ""},
    {Id::SaveTables, Group::File, Kind::Once, TEXT("Save as a &database or tables…"),
     "Ctrl+Shift+D"},
    {Id::Quit, Group::File, Kind::Once, TEXT("&Quit"), "Ctrl+Q"},

    {Id::CopyGame, Group::Edit, Kind::Once, TEXT("&Copy the game as PGN"), "Ctrl+C"},
    {Id::CopyLine, Group::Edit, Kind::Once, TEXT("Copy the shown &line as PGN"), ""},
    {Id::CopyPosition, Group::Edit, Kind::Once, TEXT("Copy the &position as FEN"), "Ctrl+Shift+C"},
    {Id::CopySelected, Group::Edit, Kind::Once, TEXT("Copy the &selected games as PGN"), ""},
    {Id::Paste, Group::Edit, Kind::Once, TEXT("Paste P&GN, FEN or EPD"), "Ctrl+V"},
    {Id::FindGames, Group::Edit, Kind::Once, TEXT("&Find in the game list"), "Ctrl+F /"},

    {Id::StepBack, Group::Go, Kind::Repeating, TEXT("One ply &back"), "Left"},
    {Id::StepForward, Group::Go, Kind::Repeating, TEXT("One ply &forward"), "Right"},
    {Id::FiveBack, Group::Go, Kind::Repeating, TEXT("Five plies back"), "Shift+Left"},
    {Id::FiveForward, Group::Go, Kind::Repeating, TEXT("Five plies forward"), "Shift+Right"},
    {Id::GoToStart, Group::Go, Kind::Once, TEXT("To the &start"), "Home"},
    {Id::GoToEnd, Group::Go, Kind::Once, TEXT("To the &end"), "End"},
    {Id::ChooseAbove, Group::Go, Kind::Repeating, TEXT("At a fork the &line above, else a marker"),
     "Up"},
    {Id::ChooseBelow, Group::Go, Kind::Repeating, TEXT("At a fork the line belo&w, else a marker"),
     "Down"},
    {Id::ReturnToMainLine, Group::Go, Kind::Once, TEXT("Back to the main l&ine"), "Backspace"},
    {Id::PreviousMarker, Group::Go, Kind::Repeating, TEXT("Previous &marker"), "["},
    {Id::NextMarker, Group::Go, Kind::Repeating, TEXT("Next m&arker"), "]"},
    {Id::GoToMove, Group::Go, Kind::Once, TEXT("To a move &number…"), "G"},
    {Id::PreviousGame, Group::Go, Kind::Repeating, TEXT("&Previous game"), "PgUp"},
    {Id::NextGame, Group::Go, Kind::Repeating, TEXT("Ne&xt game"), "PgDown"},
    {Id::Follow, Group::Go, Kind::Switch, TEXT("Follow the newest mo&ve"), "N"},

    {Id::TogglePlay, Group::Play, Kind::Once, TEXT("&Play or pause"), "Space"},
    {Id::PlayBackwards, Group::Play, Kind::Once, TEXT("Play &backwards; again: faster"), "J"},
    {Id::Pause, Group::Play, Kind::Once, TEXT("P&ause"), "K"},
    {Id::PlayForwards, Group::Play, Kind::Once, TEXT("Play &forwards; again: faster"), "L"},
    {Id::Speed1, Group::Speed, Kind::Once, TEXT("&1 ply a second"), "1"},
    {Id::Speed2, Group::Speed, Kind::Once, TEXT("&2 plies a second"), "2"},
    {Id::Speed3, Group::Speed, Kind::Once, TEXT("&3 plies a second"), "3"},
    {Id::Speed4, Group::Speed, Kind::Once, TEXT("&4 plies a second"), "4"},
    {Id::Speed5, Group::Speed, Kind::Once, TEXT("&5 plies a second"), "5"},
    {Id::Speed6, Group::Speed, Kind::Once, TEXT("&6 plies a second"), "6"},
    {Id::Speed7, Group::Speed, Kind::Once, TEXT("&7 plies a second"), "7"},
    {Id::Speed8, Group::Speed, Kind::Once, TEXT("&8 plies a second"), "8"},
    {Id::Speed9, Group::Speed, Kind::Once, TEXT("&9 plies a second"), "9"},
    {Id::LoopIn, Group::Play, Kind::Once, TEXT("Loop &in here"), "I"},
    {Id::LoopOut, Group::Play, Kind::Once, TEXT("Loop &out here"), "O"},
    {Id::ToggleLoop, Group::Play, Kind::Switch, TEXT("&Loop"), "Ctrl+/"},
    {Id::ClearLoop, Group::Play, Kind::Once, TEXT("&Clear the loop"), ""},

    {Id::PinA, Group::Compare, Kind::Once, TEXT("Pin &A here"), "A"},
    {Id::PinB, Group::Compare, Kind::Once, TEXT("Pin &B here"), "B"},
    {Id::SwapPins, Group::Compare, Kind::Once, TEXT("&Swap A and B"), "Shift+A"},
    {Id::StepBothBack, Group::Compare, Kind::Repeating, TEXT("Both one ply bac&k"), "Alt+Left"},
    {Id::StepBothForward, Group::Compare, Kind::Repeating, TEXT("Both one ply &forward"),
     "Alt+Right"},
    {Id::ClearPins, Group::Compare, Kind::Once, TEXT("&Clear A, B and what is traced"), "Esc"},
    {Id::PreviousChange, Group::Compare, Kind::Repeating,
     TEXT("&Previous change of the piece or square"), ","},
    {Id::NextChange, Group::Compare, Kind::Repeating, TEXT("&Next change of the piece or square"),
     "."},

    {Id::Flip, Group::View, Kind::Switch, TEXT("&Flip the board"), "F X"},
    {Id::ThemeSystem, Group::Theme, Kind::Switch, TEXT("As the &system"), ""},
    {Id::ThemeLight, Group::Theme, Kind::Switch, TEXT("&Light"), ""},
    {Id::ThemeDark, Group::Theme, Kind::Switch, TEXT("&Dark"), ""},
    {Id::Animate, Group::View, Kind::Switch, TEXT("&Animate moves"), ""},
    {Id::Wheel, Group::View, Kind::Switch, TEXT("&Wheel steps over board and timeline"), ""},
    {Id::InlineVariations, Group::View, Kind::Switch, TEXT("&Inner variations in brackets"), ""},
    {Id::FoldVariations, Group::View, Kind::Once, TEXT("F&old or unfold variations"), "V"},
    {Id::FoldVariation, Group::View, Kind::Once, TEXT("Fold or unfold this &variation"), "Shift+V"},
    {Id::FullScreen, Group::View, Kind::Switch, TEXT("F&ull screen"), "F11"},

    {Id::ShowKeys, Group::Help, Kind::Once, TEXT("All &keys"), "?"},
    {Id::ExplainModels, Group::Help, Kind::Once, TEXT("&Replay and snapshot: what is this?"), ""},
    {Id::About, Group::Help, Kind::Once, TEXT("&About Plyline"), ""},
}};

#undef TEXT

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].id) != i)
            return false;
    return true;
}
static_assert(isInOrder());

} // namespace

QString ActionSpec::title() const
{
    return QCoreApplication::translate("Actions", text);
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
    return table;
}

const ActionSpec& specOf(ActionId id)
{
    return table[static_cast<std::size_t>(id)];
}

QString groupTitle(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File:
        return QCoreApplication::translate("Actions", "File");
    case ActionGroup::Edit:
        return QCoreApplication::translate("Actions", "Edit");
    case ActionGroup::Go:
        return QCoreApplication::translate("Actions", "Go");
    case ActionGroup::Play:
        return QCoreApplication::translate("Actions", "Play");
    case ActionGroup::Speed:
        return QCoreApplication::translate("Actions", "Speed");
    case ActionGroup::Compare:
        return QCoreApplication::translate("Actions", "Compare");
    case ActionGroup::View:
        return QCoreApplication::translate("Actions", "View");
    case ActionGroup::Theme:
        return QCoreApplication::translate("Actions", "Theme");
    case ActionGroup::Panels:
        return QCoreApplication::translate("Actions", "Panels");
    case ActionGroup::Help:
        return QCoreApplication::translate("Actions", "Help");
    }
    return {};
}

} // namespace plyline::actions
