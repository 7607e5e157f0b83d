#include "app/panels/games/games_panel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include "app/kit/widgets/focus_hand_on.h"
#include "app/kit/words/numbers.h"
#include "app/kit/words/sentences.h"
#include "app/panels/games/completion_popup.h"
#include "app/panels/games/filter_field.h"
#include "app/panels/games/list_bar.h"

#include <utility>

namespace plyline::games {

namespace {

constexpr int panelMargin = 14;
constexpr int fieldMargin = 10;
/// If more games are selected, the selection is not restored after the rows have changed.
constexpr int mostKept = 5000;

/// Returns "12 of 1,206,420 games so far" and shorter texts for less room.
QStringList countTexts(const game_list::GameList& list)
{
    const int total = list.rows().index->size();
    const int shown = list.rows().size();
    const QString all = words::countText(total);
    QStringList texts{words::gamesText(total), all};
    if (!list.query().isEmpty()) {
        const QString found = words::countText(shown);
        texts = {GamesPanel::tr("%1 of %Ln game(s)", nullptr, total).arg(found),
                 GamesPanel::tr("%1 of %2", "games found, games in the file").arg(found, all),
                 found};
    }
    if (!list.isSoFar())
        return texts;
    QStringList soFar;
    for (const QString& text : std::as_const(texts))
        soFar << GamesPanel::tr("%1 so far").arg(text);
    soFar << GamesPanel::tr("%1+", "at least so many games").arg(texts.back());
    return soFar;
}

void setTone(QLabel& label, const QColor& color, const QFont& font)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
    label.setFont(font);
}

QLabel* wrappedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

GamesPanel::GamesPanel(workspace::Workspace& workspace, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(workspace.session),
      m_list(workspace.list),
      m_look(look),
      m_model(new GamesModel(workspace, this)),
      m_field(new FilterField(workspace.list, look, this)),
      m_bar(new ListBar(workspace.list, look, this)),
      m_wholeFilter(wrappedLabel(this)),
      m_message(wrappedLabel(this)),
      m_hint(wrappedLabel(this)),
      m_view(new GamesView(look, this))
{
    setMinimumWidth(160);
    m_view->setModel(m_model);
    m_hint->setContentsMargins(panelMargin, panelMargin, panelMargin, panelMargin);
    m_hint->setText(tr("Open a PGN file with Ctrl+O, drop one anywhere on this window, or paste "
                       "games or a FEN with Ctrl+V."));
    m_message->hide();
    m_wholeFilter->setObjectName(QStringLiteral("wholeFilter"));
    m_wholeFilter->hide();

    auto* top = new QVBoxLayout;
    top->setContentsMargins(fieldMargin, 10, fieldMargin, 8);
    top->setSpacing(6);
    top->addWidget(m_field);
    top->addWidget(m_wholeFilter);
    top->addWidget(m_message);
    auto* barRow = new QVBoxLayout;
    barRow->setContentsMargins(panelMargin - fieldMargin, 0, panelMargin - fieldMargin, 0);
    barRow->addWidget(m_bar);
    top->addLayout(barRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_hint, 1);
    column->addWidget(m_view, 1);
    column->addStretch(0); // takes the room if neither of the two is shown
    widgets::handFocusOn(*this, *m_view);

    connectField();
    connectView();
    fillMenu();
    connect(&workspace.session, &session::Session::loadingChanged, this, &GamesPanel::showFile);
    connect(&workspace.session, &session::Session::gameChanged, this, &GamesPanel::showOpenGame);
    connect(&look, &look::Look::changed, this, &GamesPanel::showLook);
    showLook();
    showFile();
}

void GamesPanel::connectField()
{
    game_list::GameList* list = &m_list;
    connect(list, &game_list::GameList::rowsChanged, this, &GamesPanel::onRowsChanged);
    connect(list, &game_list::GameList::filterChanged, this, &GamesPanel::onFilterChanged);
    m_field->popup().setBeside(*this, *m_bar);
    connect(m_field, &QLineEdit::textChanged, this, &GamesPanel::showWholeFilter);
    connect(m_field, &FilterField::resized, this, &GamesPanel::showWholeFilter);
    connect(m_field, &FilterField::left, this, &GamesPanel::left);
    connect(m_field, &FilterField::firstWanted, this, &GamesPanel::openFirst);
    connect(m_field, &FilterField::listWanted, this, [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->showRow(0);
    });
}

void GamesPanel::connectView()
{
    connect(m_view, &GamesView::opened, this,
            [this](int row) { m_session.openGame(m_model->rows().game(row) + 1); });
    connect(m_view, &GamesView::openedByClick, this, &GamesPanel::left);
    connect(m_view, &GamesView::rowsSeen, this, &GamesPanel::wishFacts);
    connect(m_view, &GamesView::copyWanted, this, &GamesPanel::copySelected);
    connect(m_view, &GamesView::selectionCountChanged, this, [this] {
        showCount();
        Q_EMIT selectionChanged();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            &GamesPanel::onRowsAboutToBeReset);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &GamesPanel::showRowMenu);
    connect(&m_copy, &GameCopy::tooLarge, this, [this] {
        showNotice(tr("These games are too large for the clipboard. Select fewer games."), true);
    });
    connect(&m_copy, &GameCopy::copied, this, [this](int games) {
        showNotice(tr("Copied %Ln game(s) as PGN.", nullptr, games), false);
    });
}

/// Reads the facts of visible games first, which matters in a file of a million games.
void GamesPanel::wishFacts(int firstRow, int lastRow)
{
    const game_list::GameRows& rows = m_model->rows();
    std::vector<int> unknown;
    for (int row = firstRow; row <= lastRow && row < rows.size(); ++row) {
        if (!rows.index->facts(rows.game(row)).isKnown())
            unknown.push_back(rows.game(row));
    }
    if (!unknown.empty())
        m_session.file().preferFacts(std::move(unknown));
}

std::vector<int> GamesPanel::selectedEntries() const
{
    std::vector<int> games;
    for (const int row : m_view->selectedRows())
        games.push_back(m_model->rows().game(row));
    return games;
}

void GamesPanel::find()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void GamesPanel::copySelected()
{
    std::vector<int> games = selectedEntries();
    if (!games.empty())
        m_copy.start(m_model->rows().index, std::move(games));
}

void GamesPanel::openFirst()
{
    if (m_model->rowCount() == 0)
        return;
    m_view->showRow(0);
    m_view->setFocus(Qt::OtherFocusReason);
    m_session.openGame(m_model->rows().game(0) + 1);
}

void GamesPanel::onRowsAboutToBeReset()
{
    m_kept = {};
    const game_list::GameRows& rows = m_model->rows();
    if (!rows.index || rows.size() == 0 || rows.file != m_list.rows().file)
        return;
    if (m_view->selectedCount() <= mostKept)
        m_kept.selected = selectedEntries();
    if (m_view->currentIndex().isValid())
        m_kept.current = rows.game(m_view->currentIndex().row());
    // Until another order is ready, the games are shown in file order.
    const GamesView::Top top = m_view->top();
    if (top.row < rows.size() && rows.isInFileOrder == m_list.rows().isInFileOrder)
        m_kept.top = rows.game(top.row);
    m_kept.topPixels = top.pixels;
}

void GamesPanel::restoreKept(bool isSameQuestion)
{
    const Kept kept = std::exchange(m_kept, {});
    const game_list::GameRows& now = m_model->rows();
    const auto rowOf = [&now](const std::optional<int>& game) {
        return game ? now.rowOf(*game) : std::nullopt;
    };
    if (!kept.selected.empty())
        m_view->selectRows(now.rowsOf(kept.selected));
    const auto top = rowOf(kept.top);
    if (isSameQuestion && top)
        m_view->setCurrentAndTop(rowOf(kept.current).value_or(-1), {*top, kept.topPixels});
}

/// The model was created first, so it has the new rows already.
void GamesPanel::onRowsChanged()
{
    const game_list::GameList& list = m_list;
    const bool isOtherQuestion = list.query() != m_shownQuery || list.order() != m_shownOrder;
    m_shownQuery = list.query();
    m_shownOrder = list.order();
    restoreKept(!isOtherQuestion);
    showFile();
    const std::optional<int> open = m_session.game()
                                        ? m_model->rows().rowOf(m_session.cursor().place().game - 1)
                                        : std::nullopt;
    m_view->setOpenRow(open.value_or(-1));
    // New results are shown from their top; when the filter is cleared, the open game is shown.
    if (isOtherQuestion && !list.query().isEmpty())
        m_view->verticalScrollBar()->setValue(0);
    else if (isOtherQuestion && open)
        m_view->showRow(*open);
}

void GamesPanel::onFilterChanged()
{
    showMessage();
    showCount();
}

void GamesPanel::showFile()
{
    const bool hasFile = m_session.file().index() != nullptr;
    m_hint->setVisible(!hasFile && !m_session.isLoading());
    m_view->setVisible(hasFile);
    m_field->setEnabled(hasFile);
    showCount();
}

void GamesPanel::showCount()
{
    QStringList texts(QString{});
    if (m_model->rows().index) {
        texts = countTexts(m_list);
        if (const int selected = m_view->selectedCount(); selected > 1) {
            const QString few = tr("%1 selected").arg(words::countText(selected));
            texts = {tr("%1 · %2", "games selected, games").arg(few, texts.front()), few};
        }
    } else if (m_session.isLoading()) {
        texts = {tr("reading … %1", "percent")
                     .arg(words::progressText(m_session.file().reading().progress.part))};
    }
    const QString& text = texts.front();
    const QString file =
        m_session.file().path().isEmpty() ? m_session.file().title() : m_session.file().path();
    m_bar->setCount(texts, text.isEmpty() ? file : file + u'\n' + text);
    m_bar->setVisible(!text.isEmpty());
}

void GamesPanel::showMessage()
{
    const auto& mistake = m_list.mistake();
    if (mistake)
        showNotice(words::sentence(*mistake), !mistake->isUnfinished());
    else
        showNotice(QString(), false);
}

void GamesPanel::showWholeFilter()
{
    m_wholeFilter->setText(m_field->text());
    m_wholeFilter->setVisible(m_field->isTextCut());
}

void GamesPanel::showNotice(const QString& message, bool isMistake)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    const look::Theme& theme = m_look.theme();
    setTone(*m_message, isMistake ? theme.differ : theme.textDim, look::Fonts::standard().small);
}

void GamesPanel::showOpenGame()
{
    const int file = m_model->rows().file;
    const int game = m_session.game() ? m_session.cursor().place().game : 0;
    const auto row = game > 0 ? m_model->rows().rowOf(game - 1) : std::nullopt;
    m_view->setOpenRow(row.value_or(-1));
    // The list does not scroll for another line of the same game or for more of its moves.
    const bool isOther = file != m_shownFile || game != m_shownGame;
    m_shownFile = file;
    m_shownGame = game;
    if (isOther)
        m_view->showRow(row.value_or(-1));
}

void GamesPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().surface);
    const int top = m_view->isVisible() ? m_view->y() : m_hint->y();
    painter.fillRect(QRect(0, top - 1, width(), 1), m_look.theme().line);
}

void GamesPanel::showLook()
{
    setTone(*m_wholeFilter, m_look.theme().textDim, look::Fonts::standard().small);
    setTone(*m_hint, m_look.theme().textDim, look::Fonts::standard().body);
    showMessage();
    update();
}

} // namespace plyline::games

#include "moc_games_panel.cpp"
