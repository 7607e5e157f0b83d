#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <cstdint>
#include <span>

namespace plyline::actions {

/// Everything that a key or a menu can do.
enum class ActionId : std::uint8_t {
    OpenFile,
    OpenStream,
    Reload,
    StopReading,
    KeepLists,
    OpeningNames,
    SaveGame,
    SaveMarked,
    SaveSelected,
    SaveTables,
    SavePicture,
    Print,
    SavePage,
    Quit,
    CopyGame,
    CopyMarked,
    CopyLine,
    CopyPosition,
    CopyPicture,
    CopyRows,
    CopyLink,
    CopyMarkdownLink,
    CopyGameLink,
    CopySelected,
    Paste,
    BackToFile,
    FindGames,
    SearchPosition,
    StepBack,
    StepForward,
    FiveBack,
    FiveForward,
    GoToStart,
    GoToEnd,
    ChooseAbove,
    ChooseBelow,
    ReturnToMainLine,
    PreviousMarker,
    NextMarker,
    SetMarker,
    RemoveMarker,
    GoToMove,
    PreviousGame,
    NextGame,
    Follow,
    TogglePlay,
    PlayBackwards,
    Pause,
    PlayForwards,
    RealPace,
    Faster,
    Slower,
    CutThinking,
    ResumeScrubbed,
    TickInTrouble,
    Speed1,
    Speed2,
    Speed3,
    Speed4,
    Speed5,
    Speed6,
    Speed7,
    Speed8,
    Speed9,
    LoopIn,
    LoopOut,
    ToggleLoop,
    ClearLoop,
    PauseAtMarkers,
    PinA,
    PinB,
    SwapPins,
    StepBothBack,
    StepBothForward,
    ClearPins,
    PreviousChange,
    NextChange,
    ViewBoth,
    ViewReplay,
    ViewSnapshot,
    ViewComparison,
    ShowGames,
    ShowInspector,
    ShowCards,
    ShowShelf,
    ResetLayout,
    ZoomIn,
    ZoomOut,
    ZoomToAll,
    ChooseLanes,
    ChooseMarkers,
    HoverBoard,
    Flip,
    OwnNames,
    HideFuture,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrastLight,
    ThemeHighContrastDark,
    TextLarger,
    TextSmaller,
    TextStandard,
    BoardWood,
    BoardGreen,
    BoardBlue,
    BoardGrey,
    PiecesClassic,
    PiecesFlat,
    PiecesOutline,
    PieceFolder,
    Animate,
    Wheel,
    JudgementMarks,
    InlineVariations,
    FoldVariations,
    FoldVariation,
    FullScreen,
    Present,
    RunCommand,
    ShowKeys,
    ExplainModels,
    About,
};
inline constexpr int actionCount = static_cast<int>(ActionId::About) + 1;

/// The menu that lists an action, and its heading in the list of keys.
enum class ActionGroup : std::uint8_t {
    File,
    Edit,
    Go,
    Play,
    Speed,
    Compare,
    View,
    Timeline,
    Theme,
    TextSize,
    Board,
    Pieces,
    Panels,
    Help
};

enum class ActionKind : std::uint8_t {
    Once,      ///< Runs once, however long its key is held.
    Repeating, ///< Repeats while its key is held.
    Switch,    ///< On or off.
};

/// Describes an action before its window exists.
struct ActionSpec
{
    ActionId id;
    ActionGroup group;
    ActionKind kind;
    const char* text; ///< With its mnemonic; not translated.
    const char* keys; ///< Portable key sequences separated by spaces; empty for none.

    /// Returns the translated text.
    [[nodiscard]] QString title() const;
    /// Returns the translated text without the mnemonic and the ellipsis of a dialog.
    [[nodiscard]] QString plainTitle() const;
    [[nodiscard]] QList<QKeySequence> shortcuts() const;
};

/// Returns all actions in the order of ActionId, which is the order of menus and of the list of
/// keys.
[[nodiscard]] std::span<const ActionSpec> actionTable();
[[nodiscard]] const ActionSpec& specOf(ActionId id);
/// Returns the translated heading.
[[nodiscard]] QString groupTitle(ActionGroup group);

} // namespace plyline::actions
