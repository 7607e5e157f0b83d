#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <cstdint>
#include <span>

namespace plyline::actions {

/// Everything that a key or a menu can do.
enum class ActionId : std::uint8_t {
    OpenFile,
    Reload,
    StopReading,
    KeepLists,
    SaveGame,
    SaveSelected,
    SaveTables,
    Quit,
    CopyGame,
    CopyLine,
    CopyPosition,
    CopySelected,
    Paste,
    FindGames,
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
    GoToMove,
    PreviousGame,
    NextGame,
    Follow,
    TogglePlay,
    PlayBackwards,
    Pause,
    PlayForwards,
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
    Flip,
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
    InlineVariations,
    FoldVariations,
    FoldVariation,
    FullScreen,
    RunCommand,
    ShowKeys,
    ExplainModels,
    About,
};
inline constexpr int actionCount = static_cast<int>(ActionId::About) + 1;

/// The menu an action stands in, and its heading among all keys.
enum class ActionGroup : std::uint8_t {
    File,
    Edit,
    Go,
    Play,
    Speed,
    Compare,
    View,
    Theme,
    TextSize,
    Board,
    Pieces,
    Panels,
    Help
};

enum class ActionKind : std::uint8_t {
    Once,      ///< Holding its key down does it once.
    Repeating, ///< Holding its key down repeats it.
    Switch,    ///< On or off.
};

/// One action as it is known before there is a window.
struct ActionSpec
{
    ActionId id;
    ActionGroup group;
    ActionKind kind;
    const char* text; ///< With its mnemonic, not yet translated.
    const char* keys; ///< Portable key texts with a blank between; empty where there is none.

    /// Translated.
    [[nodiscard]] QString title() const;
    /// Translated, without the mnemonic and the dots of a dialog.
    [[nodiscard]] QString plainTitle() const;
    [[nodiscard]] QList<QKeySequence> shortcuts() const;
};

/// All actions in the order of ActionId, which is the order of menus and of the list of keys.
[[nodiscard]] std::span<const ActionSpec> actionTable();
[[nodiscard]] const ActionSpec& specOf(ActionId id);
/// Translated.
[[nodiscard]] QString groupTitle(ActionGroup group);

} // namespace plyline::actions
