#include "app/panels/diagnostics/stream_faults_view.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/look/faces.h"
#include "app/kit/widgets/ply_table.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/stream_sentences.h"
#include "app/panels/diagnostics/diagnostics_delegate.h"

#include <utility>

namespace plyline::diagnostics {

using open_file::StreamStatus;

namespace {

QString gameText(const std::optional<int>& game)
{
    return game ? words::countText(*game) : QString();
}

/// "2 : 1,204" for a place in a partition; in a file there is one part only.
QString placeText(const followed::RejectedEvent& rejected, bool isTopic)
{
    const QString offset = words::countText(rejected.event.offset);
    return isTopic
               ? StreamFaultsView::tr("%1 : %2", "partition, offset").arg(rejected.part).arg(offset)
               : offset;
}

/// Returns the text with places where a line may end, as a label breaks no words.
QString breakable(const QString& text)
{
    constexpr qsizetype longestWord = 20;
    constexpr QChar mayBreak(0x200b);
    QString broken;
    qsizetype word = 0;
    for (const QChar c : text) {
        word = c.isSpace() ? 0 : word + 1;
        broken += c;
        if (word % longestWord == longestWord - 1 && !c.isHighSurrogate())
            broken += mayBreak;
    }
    return broken;
}

QString gapText(const followed::StreamGap& gap)
{
    return StreamFaultsView::tr("Event %1 is missing; %Ln event(s) that follow it wait.", "",
                                static_cast<int>(gap.waiting))
        .arg(words::countText(gap.missing));
}

} // namespace

StreamFaultsView::StreamFaultsView(session::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_table(new widgets::PlyTable(tr("Events of the stream that were kept aside"),
                                    {tr("Offset"), tr("Game"), tr("Reason")}, look, this)),
      m_detail(new QLabel(this))
{
    m_title->setContentsMargins(DiagnosticsDelegate::padding, 0, DiagnosticsDelegate::padding, 0);
    m_title->setWordWrap(true);
    look::setFace(*m_title, look::Face::Small);
    m_detail->setContentsMargins(DiagnosticsDelegate::padding, 0, DiagnosticsDelegate::padding, 4);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    look::setFace(*m_detail, look::Face::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    connect(m_table, &widgets::PlyTable::rowChosen, this, &StreamFaultsView::openGame);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StreamFaultsView::showDetail);
    refresh();
}

QString StreamFaultsView::detail() const
{
    return m_detail->text();
}

void StreamFaultsView::showDetail()
{
    m_detail->setText(breakable(m_details.value(m_table->currentIndex().row())));
}

void StreamFaultsView::refresh()
{
    const StreamStatus* const status = m_session.file().stream();
    setVisible(status && !status->isFaultless());
    if (!status || status->isFaultless())
        return;
    m_title->setText(words::streamFaultsText(status->count(streams::Arrival::Poison),
                                             static_cast<int>(status->faults->gaps.size())));
    if (std::exchange(m_listed, status->faults) == status->faults)
        return;
    std::vector<widgets::PlyRow> rows;
    m_games.clear();
    m_details.clear();
    for (const followed::StreamGap& gap : status->faults->gaps) {
        rows.push_back({std::nullopt, {QString(), gameText(gap.game), gapText(gap)}});
        m_details << gapText(gap);
        m_games.push_back(gap.game);
    }
    for (const followed::RejectedEvent& one : status->faults->rejected) {
        const QString reason = words::sentence(one.event.fault);
        rows.push_back(
            {std::nullopt, {placeText(one, status->isTopic), gameText(one.game), reason}});
        m_details
            << (reason + u'\n' + QString::fromStdString(one.event.text).simplified()).trimmed();
        m_games.push_back(one.game);
    }
    m_table->setRows(std::move(rows));
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showDetail();
}

void StreamFaultsView::openGame(int row)
{
    const auto game = m_games.at(static_cast<std::size_t>(row));
    if (game && *game <= m_session.file().games().size() &&
        *game != m_session.cursor().place().game)
        m_session.open({*game, game::LineId::main(), game::Ply()});
}

} // namespace plyline::diagnostics

#include "moc_stream_faults_view.cpp"
