#include "app/games/games_panel.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace plyline::games {

namespace {

constexpr int headerHeight = 54;
constexpr int margin = 14;

QString countText(int games)
{
    return games == 1 ? GamesPanel::tr("1 game")
                      : GamesPanel::tr("%1 games").arg(QLocale(QLocale::English).toString(games));
}

void setTone(QLabel& label, const QColor& color, const QFont& font)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    label.setPalette(palette);
    label.setFont(font);
}

} // namespace

GamesPanel::GamesPanel(state::Session& session, look::Look& look, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_look(look),
      m_model(new GamesModel(session, this)),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_view(new GamesView(look, this))
{
    setMinimumWidth(160);
    m_view->setModel(m_model);
    m_title->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_hint->setContentsMargins(margin, margin, margin, margin);
    m_hint->setText(tr("Open a PGN file with Ctrl+O, drop one anywhere on this window, or paste "
                       "games or a FEN with Ctrl+V."));

    auto* header = new QWidget(this);
    header->setFixedHeight(headerHeight);
    auto* lines = new QVBoxLayout(header);
    lines->setContentsMargins(margin, 8, margin, 8);
    lines->setSpacing(1);
    lines->addWidget(m_title);
    lines->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_hint, 1);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_view, &GamesView::opened, this, [this](int row) { m_session.openGame(row + 1); });
    connect(&session, &state::Session::indexChanged, this, &GamesPanel::showFile);
    connect(&session, &state::Session::loadingChanged, this, &GamesPanel::showFile);
    connect(&session, &state::Session::gameChanged, this, &GamesPanel::showOpenGame);
    connect(&look, &look::Look::changed, this, &GamesPanel::showLook);
    showLook();
    showFile();
}

void GamesPanel::showFile()
{
    const bool hasFile = m_session.index() != nullptr;
    m_hint->setVisible(!hasFile && !m_session.isLoading());
    m_view->setVisible(hasFile);
    const QString title = hasFile ? m_session.fileTitle() : tr("No file");
    const int room = width() - 2 * margin;
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideMiddle, room));
    m_title->setToolTip(m_session.filePath().isEmpty() ? title : m_session.filePath());
    QString count = hasFile ? countText(m_session.index()->size()) : QString();
    if (m_session.isLoading())
        count = tr("reading … %1 %").arg(static_cast<int>(100 * m_session.loadingProgress()));
    m_count->setText(count);
    showOpenGame();
}

void GamesPanel::showOpenGame()
{
    m_view->setOpenRow(m_session.game() ? m_session.cursor().place().game - 1 : -1);
}

void GamesPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().surface);
    painter.fillRect(QRect(0, headerHeight - 1, width(), 1), m_look.theme().line);
}

void GamesPanel::resizeEvent(QResizeEvent*)
{
    showFile();
}

void GamesPanel::showLook()
{
    const look::Theme& theme = m_look.theme();
    const look::Fonts& fonts = look::Fonts::standard();
    setTone(*m_title, theme.text, fonts.strong);
    setTone(*m_count, theme.textDim, fonts.small);
    setTone(*m_hint, theme.textDim, fonts.body);
    update();
}

} // namespace plyline::games
