#include "app/panels/tamper/tamper_panel.h"

#include <QtGui/QShowEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/panel_head.h"
#include "app/kit/widgets/tab_order.h"
#include "app/panels/tamper/copy_frames.h"
#include "app/panels/tamper/finding_row.h"

#include <algorithm>

namespace plyline::tamper {

using panels::PanelDescription;

using game::Ply;
using integrity::Findings;

namespace {

/// Height of the boards' captions.
constexpr int captionHeight = 16;
/// In a lower panel a message takes the place of the boards.
constexpr int heightForAll = 620;

QLabel* captionLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    look::setFace(*label, look::Face::Small);
    label->setMinimumWidth(1); // cut off rather than wider than its board
    return label;
}

} // namespace

TamperPanel::TamperPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : Panel(parent),
      m_session(workspace.session),
      m_look(look),
      m_laboratory(workspace.session),
      m_other(new QSpinBox(this)),
      m_banner(new QLabel(this)),
      m_message(new QLabel(this)),
      m_replayCaption(captionLabel(this)),
      m_snapshotCaption(captionLabel(this)),
      m_bytes(captionLabel(this)),
      m_boards(new QWidget(this)),
      m_replayBoard(new widgets::MiniBoard(look, this)),
      m_snapshotBoard(new widgets::MiniBoard(look, this))
{
    makeButtons();
    makeRows();
    makeBoards();
    m_banner->setWordWrap(true);
    m_message->setWordWrap(true);
    look::setFace(*m_message, look::Face::Small);
    m_message->hide();
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setFace(*m_bytes, look::Face::Mono);
    m_bytes->setTextFormat(Qt::RichText);
    m_bytes->setWordWrap(true);
    m_bytes->setMaximumHeight(QWIDGETSIZE_MAX);
    m_bytes->setToolTip(
        tr("The event as it lies in the log: flags, piece, role, from, to, captured "
           "piece, its role and square, promotion, rook, its from and to, lost "
           "rights, en passant; ff where there is none"));
    m_other->setAccessibleName(tr("The event to swap with the shown one"));
    auto* faults = new QGridLayout;
    faults->setSpacing(6);
    faults->addWidget(&button(Lose), 0, 0);
    faults->addWidget(&button(Repeat), 0, 1);
    faults->addWidget(&button(CorruptByte), 1, 0);
    faults->addWidget(&button(ChangeCell), 1, 1);
    faults->addWidget(&button(Swap), 2, 0);
    faults->addWidget(m_other, 2, 1);
    auto* answers = new QGridLayout;
    answers->setSpacing(6);
    answers->addWidget(&button(Repair), 0, 0, 1, 2);
    answers->addWidget(&button(OtherLog), 1, 0);
    answers->addWidget(&button(Reset), 1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(new widgets::PanelHead(
        tr("Damage a copy of the game at the shown ply, and see who notices."),
        tr("Corrupted event log: checked replay, state table, verification, hash chain"), look,
        this));
    column->addWidget(m_banner);
    column->addLayout(faults);
    column->addWidget(m_boards, 10);
    column->addWidget(m_bytes);
    for (FindingRow* row : m_rows)
        column->addWidget(row);
    column->addLayout(answers);
    column->addWidget(m_message);
    widgets::tabAsLaidOut(*this);
    column->addStretch(1);

    connect(&m_laboratory, &Laboratory::changed, this, &TamperPanel::showFindings);
    connect(&m_laboratory, &Laboratory::repaired, this,
            [this](std::optional<int> plies) { showMessage(repairText(plies)); });
    connect(&m_laboratory, &Laboratory::otherLogSought, this,
            [this](const std::optional<integrity::OtherLog>& found) {
                showMessage(otherLogText(m_laboratory.copy()->start(), found));
            });
    showChangesOf(workspace.session, &session::Session::gameChanged);
    showChangesOf(workspace.session, &session::Session::momentChanged);
    connect(&look, &look::Look::changed, this, &TamperPanel::dress);
    dress();
}

void TamperPanel::makeButtons()
{
    const auto add = [this](Action action, const QString& text, const QString& hint) {
        auto* made = new QPushButton(text, this);
        made->setToolTip(hint);
        made->setFocusPolicy(Qt::TabFocus);
        m_buttons[static_cast<std::size_t>(action)] = made;
        connect(made, &QPushButton::clicked, this, [this, action] { act(action); });
    };
    add(Lose, tr("Lose the event"), tr("Remove the event of the shown ply from the log"));
    add(Swap, tr("Swap it with event"), tr("Exchange two events of the log"));
    add(Repeat, tr("Apply it twice"), tr("Repeat the event directly after itself"));
    add(ChangeCell, tr("Change a cell"),
        tr("Change one cell of one row of the snapshot at the shown ply"));
    add(CorruptByte, tr("Corrupt a byte"), tr("Flip one bit in the 14 bytes of the encoded event"));
    add(Repair, tr("Repair the snapshot"), tr("Make all rows again from the events"));
    add(OtherLog, tr("Events from rows?"),
        tr("Try to find from the rows at the shown ply which events led there. (Rows of every ply "
           "would give the moves, but that is a log by another name.)"));
    add(Reset, tr("Reset"), tr("Copy the game again"));
}

void TamperPanel::makeRows()
{
    const auto add = [this](Check check, const QString& name, const QString& explanation) {
        auto* made = new FindingRow(name, explanation, m_look, this);
        m_rows[static_cast<std::size_t>(check)] = made;
        connect(made, &FindingRow::plyChosen, &m_session.cursor(), &session::Cursor::goToPly);
    };
    add(Replay, tr("Replay"),
        tr("Plays the copy's events one by one and checks each by the rules. It notices impossible "
           "moves, but not possible moves that were never played."));
    add(Snapshot, tr("Snapshot"),
        tr("Reads the copy's rows. Each ply stands for itself: there is nothing to compare it "
           "with."));
    add(Verify, tr("Verify"),
        tr("Folds the events without checking the rules and compares the result with the rows at "
           "every ply. It notices that the two differ, but not which of them is right."));
    add(Chain, tr("Hash chain"),
        tr("Each link is the hash (xxHash) of the link before and the event's bytes, sealed before "
           "the damage. It notices every change of the log, unless the links are changed too."));
}

void TamperPanel::makeBoards()
{
    m_replayBoard->setAccessibleName(tr("Replay of the copy"));
    m_snapshotBoard->setAccessibleName(tr("Snapshot of the copy"));
    auto* grid = new QGridLayout(m_boards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_replayCaption, 0, 0);
    grid->addWidget(m_snapshotCaption, 0, 1);
    grid->addWidget(m_replayBoard, 1, 0);
    grid->addWidget(m_snapshotBoard, 1, 1);
    grid->setRowStretch(1, 1);
}

Ply TamperPanel::shownEvent() const
{
    return std::max(Ply(1), m_session.cursor().ply());
}

void TamperPanel::act(Action action)
{
    showMessage({});
    switch (action) {
    case Lose:
        return m_laboratory.loseEvent(shownEvent());
    case Swap:
        return m_laboratory.swapEvents(shownEvent(), Ply(m_other->value()));
    case Repeat:
        return m_laboratory.repeatEvent(shownEvent());
    case ChangeCell:
        return m_laboratory.changeCell(m_session.cursor().ply());
    case CorruptByte:
        return m_laboratory.corruptByte(shownEvent());
    case Repair:
        return m_laboratory.repairSnapshots();
    case OtherLog:
        return m_laboratory.seekOtherLog(m_session.cursor().ply());
    case Reset:
        return m_laboratory.reset();
    }
}

void TamperPanel::refresh()
{
    renew();
    showPly();
}

/// Keeps the boards as high as they are wide.
void TamperPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_boards->setMaximumHeight(std::max(140, width() / 2 - 20) + captionHeight + 2);
    makeRoom();
}

void TamperPanel::makeRoom()
{
    m_boards->setVisible(m_message->isHidden() || height() >= heightForAll);
}

/// Copies the line only while the panel is visible.
void TamperPanel::renew()
{
    const auto& line = m_session.replay();
    const bool isSame =
        m_line && line && line->game() == m_line->game() && line->line() == m_line->line();
    if (isSame)
        return;
    m_line = line;
    showMessage({});
    m_laboratory.reset();
}

void TamperPanel::showMessage(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    makeRoom();
}

void TamperPanel::showFindings()
{
    const auto& copy = m_laboratory.copy();
    const auto& findings = m_laboratory.findings();
    for (QPushButton* one : m_buttons)
        one->setEnabled(copy != nullptr);
    // The old findings stay visible for the moment that examining takes.
    if (copy && !findings)
        return dress();
    const bool isKnown = copy && m_session.game();
    const auto show = [&](Check check, const auto& findingOf) {
        row(check).setFinding(isKnown ? std::optional(findingOf()) : std::nullopt);
    };
    show(Replay, [&] { return replayFinding(*copy, *findings); });
    show(Snapshot, [&] { return snapshotFinding(*copy, *findings); });
    show(Verify, [&] { return verifyFinding(*copy, *findings, *m_session.game()); });
    show(Chain, [&] { return chainFinding(*copy, *findings); });
    dress();
}

void TamperPanel::showPly()
{
    const auto& copy = m_laboratory.copy();
    const Ply ply = m_session.cursor().ply();
    const int last = copy ? copy->lastEvent().number() : 0;
    m_other->setRange(std::min(1, last), last);
    const int after = shownEvent().number() + 2;
    m_other->setValue(after <= last ? after : shownEvent().number() - 2);
    if (!copy) {
        m_replayBoard->setFrame({});
        m_snapshotBoard->setFrame({});
    }
    m_bytes->setText(copy ? bytesText(*copy, shownEvent(), m_look.theme().differ) : QString());
    if (!m_laboratory.findings())
        return;
    const Findings& findings = *m_laboratory.findings();
    const Ply reached = findings.replay.reached();
    m_replayCaption->setText(
        ply <= reached ? tr("Replay of the copy, ply %1").arg(ply.number())
                       : tr("Replay of the copy, no further than ply %1").arg(reached.number()));
    m_snapshotCaption->setText(tr("Snapshot of the copy, ply %1").arg(ply.number()));
    m_replayBoard->setFrame(replayFrame(*copy, findings, ply, m_look.theme()));
    m_snapshotBoard->setFrame(snapshotFrame(*copy, findings, ply, m_look.theme()));
}

void TamperPanel::dress()
{
    const look::Theme& theme = m_look.theme();
    const bool isDamaged = m_laboratory.isDamaged();
    if (isDamaged) {
        QStringList faults;
        for (const integrity::Fault& fault : m_laboratory.copy()->faults())
            faults << faultText(fault);
        m_banner->setText(tr("TAMPERED COPY: %1").arg(faults.join(QStringLiteral("; "))));
    } else {
        m_banner->setText(tr("A copy, not damaged yet. The game itself is never changed."));
    }
    const auto tone = [](QLabel& label, const QColor& color) {
        QPalette palette = label.palette();
        palette.setColor(QPalette::WindowText, color);
        label.setPalette(palette);
    };
    m_banner->setFont(isDamaged ? look::Fonts::standard().strong : look::Fonts::standard().body);
    tone(*m_banner, isDamaged ? theme.differ : theme.textDim);
    tone(*m_replayCaption, theme.eventText);
    tone(*m_snapshotCaption, theme.stateText);
    showPly();
}

const PanelDescription& description()
{
    static constexpr PanelDescription panel{
        "tamper",
        [] { return TamperPanel::tr("Ta&mper lab"); },
        [] { return TamperPanel::tr("Tamper lab"); },
        "Ctrl+7",
        "tamper",
        panels::PanelHome::Inspector,
        panels::PanelGroup::Laboratories,
        QSize(470, 580),
        [](const panels::PanelContext& context) -> widgets::Panel* {
            return new TamperPanel(context.workspace, context.look);
        }};
    return panel;
}

} // namespace plyline::tamper

#include "moc_tamper_panel.cpp"
