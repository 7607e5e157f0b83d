<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>plyline::comparison::ComparisonPanel</name>
    <message numerus="yes">
        <source>%Ln row(s) the same</source>
        <translation>
            <numerusform>%Ln row is the same</numerusform>
            <numerusform>%Ln rows are the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::diagnostics::DiagnosticsPanel</name>
    <message numerus="yes">
        <source>%Ln more is/are not listed.</source>
        <translation>
            <numerusform>%Ln more is not listed.</numerusform>
            <numerusform>%Ln more are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::diagnostics::StreamFaultsView</name>
    <message numerus="yes">
        <source>Event %1 is missing; %Ln event(s) that follow it wait.</source>
        <translation>
            <numerusform>Event %1 is missing; %Ln event that follows it waits.</numerusform>
            <numerusform>Event %1 is missing; %Ln events that follow it wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::engine_analysis::GameBox</name>
    <message numerus="yes">
        <source>%1 of %Ln position(s)</source>
        <translation>
            <numerusform>%1 of %Ln position</numerusform>
            <numerusform>%1 of %Ln positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::engine_analysis::EngineSettingsBox</name>
    <message numerus="yes">
        <source>%1 or %Ln second(s)</source>
        <translation>
            <numerusform>%1 or %Ln second</numerusform>
            <numerusform>%1 or %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::event_log::EventRowWords</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::event_shapes::EventShapesPanel</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::game_report::LossWords</name>
    <message numerus="yes">
        <source>By all evaluations it was lost %Ln time(s), the last time with %1.</source>
        <translation>
            <numerusform>By all evaluations it was lost %Ln time, the last time with %1.</numerusform>
            <numerusform>By all evaluations it was lost %Ln times, the last time with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, found by %2 with %Ln search(es) of %3.</source>
        <translation>
            <numerusform>%1, found by %2 with %Ln search of %3.</numerusform>
            <numerusform>%1, found by %2 with %Ln searches of %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::games::CompletionPopup</name>
    <message numerus="yes">
        <source>%1, %2, %Ln game(s)</source>
        <comment>a value, its field</comment>
        <translation>
            <numerusform>%1, %2, %Ln game</numerusform>
            <numerusform>%1, %2, %Ln games</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::games::GamesPanel</name>
    <message numerus="yes">
        <source>Copied %Ln game(s) as PGN.</source>
        <translation>
            <numerusform>Copied %Ln game as PGN.</numerusform>
            <numerusform>Copied %Ln games as PGN.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln game(s)</source>
        <translation>
            <numerusform>%1 of %Ln game</numerusform>
            <numerusform>%1 of %Ln games</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::hidden_state::HiddenStatePanel</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often</comment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::linking::LinkOpening</name>
    <message numerus="yes">
        <source>There are only %Ln game(s), so the last one is shown.</source>
        <translation>
            <numerusform>There is only %Ln game, which is shown.</numerusform>
            <numerusform>There are only %Ln games, so the last one is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::moves::Rows</name>
    <message numerus="yes">
        <source>%Ln more fault(s) in this game.</source>
        <translation>
            <numerusform>One more fault in this game.</numerusform>
            <numerusform>%Ln more faults in this game.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::next_moves::NextMovesPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln game(s) counted</source>
        <translation>
            <numerusform>%1 of %Ln game counted</numerusform>
            <numerusform>%1 of %Ln games counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln game(s) reached this position.</source>
        <translation>
            <numerusform>%1 of %Ln game reached this position.</numerusform>
            <numerusform>%1 of %Ln games reached this position.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln game(s) reached this position; %2 ended here.</source>
        <translation>
            <numerusform>%1 of %Ln game reached this position; %2 ended here.</numerusform>
            <numerusform>%1 of %Ln games reached this position; %2 ended here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::opening::Opening</name>
    <message numerus="yes">
        <source>Plyline shows one file at a time: of the %Ln file(s) only %1 was opened.</source>
        <translation>
            <numerusform>Plyline shows one file at a time: of the %Ln file only %1 was opened.</numerusform>
            <numerusform>Plyline shows one file at a time: of the %Ln files only %1 was opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::opening::OpeningNamesDialog</name>
    <message numerus="yes">
        <source>The file names %Ln position(s).</source>
        <translation>
            <numerusform>The file names %Ln position.</numerusform>
            <numerusform>The file names %Ln positions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of it are left out.</source>
        <translation>
            <numerusform>%Ln row of it is left out.</numerusform>
            <numerusform>%Ln rows of it are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all, %Ln position(s) have names.</source>
        <translation>
            <numerusform>In all, %Ln position has a name.</numerusform>
            <numerusform>In all, %Ln positions have names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::paper::PosterWords</name>
    <message numerus="yes">
        <source>%Ln piece(s) were captured.</source>
        <translation>
            <numerusform>%Ln piece was captured.</numerusform>
            <numerusform>%Ln pieces were captured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %1 moved most: %Ln time(s).</source>
        <comment>a piece</comment>
        <translation>
            <numerusform>The %1 moved most: once.</numerusform>
            <numerusform>The %1 moved most: %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln move(s)</source>
        <translation>
            <numerusform>%Ln move</numerusform>
            <numerusform>%Ln moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::pictures::PaperDialog</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::pictures::PictureDialog</name>
    <message numerus="yes">
        <source>%1 × %2 pixels, %Ln image(s), %3</source>
        <comment>width, height, length of a film</comment>
        <translation>
            <numerusform>%1 × %2 pixels, %Ln image, %3</numerusform>
            <numerusform>%1 × %2 pixels, %Ln images, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::position_search::SearchPanel</name>
    <message numerus="yes">
        <source>%1 found in %2 of %Ln game(s)</source>
        <translation>
            <numerusform>%1 found in %2 of %Ln game</numerusform>
            <numerusform>%1 found in %2 of %Ln games</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln game(s), variations too, %2</source>
        <comment>found, in games, the time it took</comment>
        <translation>
            <numerusform>%1 of %Ln game, variations too, %2</numerusform>
            <numerusform>%1 of %Ln games, variations too, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln game(s), main lines only, %2</source>
        <comment>found, in games, the time it took</comment>
        <translation>
            <numerusform>%1 of %Ln game, main lines only, %2</numerusform>
            <numerusform>%1 of %Ln games, main lines only, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::save_dialogs::Saving</name>
    <message numerus="yes">
        <source>Save %Ln game(s) as</source>
        <comment>title of a dialog</comment>
        <translation>
            <numerusform>Save the game as</numerusform>
            <numerusform>Save %Ln games as</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::save_dialogs::TableSaving</name>
    <message numerus="yes">
        <source>The %Ln game(s) read so far</source>
        <translation>
            <numerusform>The only game read so far</numerusform>
            <numerusform>The %Ln games read so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln game(s) of the file</source>
        <translation>
            <numerusform>The only game of the file</numerusform>
            <numerusform>All %Ln games of the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected game(s)</source>
        <translation>
            <numerusform>The selected game</numerusform>
            <numerusform>The %Ln selected games</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::save_dialogs::TablesDialog</name>
    <message numerus="yes">
        <source>Estimated from %1 of %Ln game(s), written to a temporary folder (%2, %3), scaled by the number of plies.</source>
        <comment>games, plies, bytes</comment>
        <translation>
            <numerusform>Estimated from %1 of %Ln game, written to a temporary folder (%2, %3), scaled by the number of plies.</numerusform>
            <numerusform>Estimated from %1 of %Ln games, written to a temporary folder (%2, %3), scaled by the number of plies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimated from %1 of %Ln game(s), written to a temporary folder (%2, %3), scaled by the length of the text.</source>
        <comment>games, plies, bytes</comment>
        <translation>
            <numerusform>Estimated from %1 of %Ln game, written to a temporary folder (%2, %3), scaled by the length of the text.</numerusform>
            <numerusform>Estimated from %1 of %Ln games, written to a temporary folder (%2, %3), scaled by the length of the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::shared::MomentWords</name>
    <message numerus="yes">
        <source>%Ln piece(s) differ</source>
        <translation>
            <numerusform>%Ln piece differs</numerusform>
            <numerusform>%Ln pieces differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::storage_cost::CostWords</name>
    <message numerus="yes">
        <source>%1 byte(s) filled of %2 in whole pages</source>
        <translation>
            <numerusform>%1 byte filled of %2 in whole pages</numerusform>
            <numerusform>%1 bytes filled of %2 in whole pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) in whole pages</source>
        <translation>
            <numerusform>%1 byte in whole pages</numerusform>
            <numerusform>%1 bytes in whole pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln second(s) are left.</source>
        <translation>
            <numerusform>About a second is left.</numerusform>
            <numerusform>About %Ln seconds are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) are left.</source>
        <translation>
            <numerusform>About a minute is left.</numerusform>
            <numerusform>About %Ln minutes are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln seek(s) gave another position than the replay.</source>
        <translation>
            <numerusform>%1 of %Ln seek gave another position than the replay.</numerusform>
            <numerusform>%1 of %Ln seeks gave another position than the replay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. Time: median over %Ln ply(s), each the median of %2 seeks, warm. Size: SQLite&apos;s page statistics. %3</source>
        <translation>
            <numerusform>%1. Time: median over %Ln ply, each the median of %2 seeks, warm. Size: SQLite&apos;s page statistics. %3</numerusform>
            <numerusform>%1. Time: median over %Ln plies, each the median of %2 seeks, warm. Size: SQLite&apos;s page statistics. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::storage_cost::IntervalControl</name>
    <message numerus="yes">
        <source>every %Ln event(s)</source>
        <translation>
            <numerusform>every event</numerusform>
            <numerusform>every %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::tamper::TamperWords</name>
    <message numerus="yes">
        <source>%1 at %Ln ply(s), read without complaint. Nothing in a table says whether it is right.</source>
        <comment>rows, then their plies</comment>
        <translation>
            <numerusform>%1 at %Ln ply, read without complaint. Nothing in a table says whether it is right.</numerusform>
            <numerusform>%1 at %Ln plies, read without complaint. Nothing in a table says whether it is right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fold of the events and the rows agree at all %Ln ply(s).</source>
        <translation>
            <numerusform>The fold of the events and the rows agree at the only ply.</numerusform>
            <numerusform>The fold of the events and the rows agree at all %Ln plies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln link(s) are those that were sealed. The table is not part of the chain.</source>
        <translation>
            <numerusform>The only link is the one that was sealed. The table is not part of the chain.</numerusform>
            <numerusform>All %Ln links are those that were sealed. The table is not part of the chain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaired: the rows of %Ln ply(s) were made anew from the events.</source>
        <translation>
            <numerusform>Repaired: the rows of %Ln ply were made anew from the events.</numerusform>
            <numerusform>Repaired: the rows of %Ln plies were made anew from the events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which log made the rows at ply %1? Two did, both legal to the last move: %2 (found after %Ln try(s)). After either, %3: the rows do not say which it was, and no events can be made from them.</source>
        <comment>ply, two logs, what is equal</comment>
        <translation>
            <numerusform>Which log made the rows at ply %1? Two did, both legal to the last move: %2 (found after %Ln try). After either, %3: the rows do not say which it was, and no events can be made from them.</numerusform>
            <numerusform>Which log made the rows at ply %1? Two did, both legal to the last move: %2 (found after %Ln tries). After either, %3: the rows do not say which it was, and no events can be made from them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::timeline::FollowBar</name>
    <message numerus="yes">
        <source>%Ln new event(s)</source>
        <translation>
            <numerusform>%Ln new event</numerusform>
            <numerusform>%Ln new events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new game(s)</source>
        <translation>
            <numerusform>%Ln new game</numerusform>
            <numerusform>%Ln new games</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::timeline::BranchesLane</name>
    <message numerus="yes">
        <source>%Ln other line(s) from here</source>
        <translation>
            <numerusform>%Ln other line from here</numerusform>
            <numerusform>%Ln other lines from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln line(s)</source>
        <comment>further variations</comment>
        <translation>
            <numerusform>+%Ln line</numerusform>
            <numerusform>+%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::timeline::EvaluationLane</name>
    <message numerus="yes">
        <source>%Ln inaccuracy(s)</source>
        <translation>
            <numerusform>%Ln inaccuracy</numerusform>
            <numerusform>%Ln inaccuracies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mistake(s)</source>
        <translation>
            <numerusform>%Ln mistake</numerusform>
            <numerusform>%Ln mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blunder(s)</source>
        <translation>
            <numerusform>%Ln blunder</numerusform>
            <numerusform>%Ln blunders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::timeline::MobilityLane</name>
    <message numerus="yes">
        <source>%Ln legal move(s)</source>
        <translation>
            <numerusform>%Ln legal move</numerusform>
            <numerusform>%Ln legal moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::timeline::PaceWords</name>
    <message numerus="yes">
        <source>%Ln ply(s)/s</source>
        <comment>the speed of playback</comment>
        <translation>
            <numerusform>%Ln ply/s</numerusform>
            <numerusform>%Ln plies/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::stage::DamageWords</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::window::FileNotes</name>
    <message numerus="yes">
        <source>%1 was cut short by another program: %2 of the %Ln listed game(s) are no longer in it.</source>
        <translation>
            <numerusform>%1 was cut short by another program: %2 listed game is no longer in it.</numerusform>
            <numerusform>%1 was cut short by another program: %2 of the %Ln listed games are no longer in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading was stopped: the first %Ln game(s) of %1 are listed.</source>
        <translation>
            <numerusform>Reading was stopped: the first game of %1 is listed.</numerusform>
            <numerusform>Reading was stopped: the first %Ln games of %1 are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::window::StreamWords</name>
    <message numerus="yes">
        <source>%1 of %Ln partition(s) away since %2</source>
        <translation>
            <numerusform>%1 of %Ln partition away since %2</numerusform>
            <numerusform>%1 of %Ln partitions away since %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::what_if::AlterationControls</name>
    <message numerus="yes">
        <source>turn(s) later</source>
        <comment>behind their number</comment>
        <translation>
            <numerusform>turn later</numerusform>
            <numerusform>turns later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::DecisionWords</name>
    <message numerus="yes">
        <source>%Ln event(s) decide that.</source>
        <translation>
            <numerusform>%Ln event decides that.</numerusform>
            <numerusform>%Ln events decide that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::DeliveryWords</name>
    <message numerus="yes">
        <source>%Ln deliveries of %1</source>
        <translation>
            <numerusform>%Ln delivery of %1</numerusform>
            <numerusform>%Ln deliveries of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln square(s) differ</source>
        <translation>
            <numerusform>%Ln square differs</numerusform>
            <numerusform>%Ln squares differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::EngineWords</name>
    <message numerus="yes">
        <source>%1 node(s)</source>
        <comment>a number, as 1.2 M</comment>
        <translation>
            <numerusform>%1 node</numerusform>
            <numerusform>%1 nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::ErrorSentences</name>
    <message numerus="yes">
        <source>There is no game %1: %2 has %Ln game(s).</source>
        <translation>
            <numerusform>There is no game %1: %2 has only one game.</numerusform>
            <numerusform>There is no game %1: %2 has %Ln games.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no line %1: the game has %Ln line(s), counted from 0.</source>
        <translation>
            <numerusform>There is no line %1: the game has only its main line, line 0.</numerusform>
            <numerusform>There is no line %1: the game has %Ln lines, counted from 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::NumbersWords</name>
    <message numerus="yes">
        <source>%1 game(s)</source>
        <translation>
            <numerusform>%1 game</numerusform>
            <numerusform>%1 games</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ply(s)</source>
        <translation>
            <numerusform>%1 ply</numerusform>
            <numerusform>%1 plies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::StreamSentences</name>
    <message numerus="yes">
        <source>%Ln game(s) wait(s) for an event</source>
        <translation>
            <numerusform>%Ln game waits for an event</numerusform>
            <numerusform>%Ln games wait for an event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plyline::words::WhatIfWords</name>
    <message numerus="yes">
        <source>%Ln event(s) of the old future are still possible; event %1, %2, has become impossible: %3.</source>
        <translation>
            <numerusform>%Ln event of the old future is still possible; event %1, %2, has become impossible: %3.</numerusform>
            <numerusform>%Ln events of the old future are still possible; event %1, %2, has become impossible: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln event(s) of the old future are still possible.</source>
        <translation>
            <numerusform>The one event of the old future is still possible.</numerusform>
            <numerusform>All %Ln events of the old future are still possible.</numerusform>
        </translation>
    </message>
</context>
</TS>
