#include "app/panels/compaction/question_list.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include "app/kit/look/icons.h"
#include "app/kit/words/compaction_words.h"

#include <utility>

namespace plyline::compaction {

using questions::LogQuestion;

namespace {

constexpr int signSide = 16;

} // namespace

QuestionList::QuestionList(look::Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = {new QLabel(this),
                     new QLabel(words::questionText(static_cast<LogQuestion>(i)), this)};
        m_rows[i].sign->setFixedSize(signSide, signSide);
        m_rows[i].text->setWordWrap(true);
        grid->addWidget(m_rows[i].sign, static_cast<int>(i), 0, Qt::AlignTop);
        grid->addWidget(m_rows[i].text, static_cast<int>(i), 1, Qt::AlignTop);
    }
    setAccessibleName(tr("Questions to the log"));
    connect(&look, &look::Look::changed, this, &QuestionList::dress);
    dress();
}

void QuestionList::setLog(std::optional<questions::CompactedLog> log)
{
    m_log = std::move(log);
    dress();
}

QString QuestionList::spoken(LogQuestion question) const
{
    QString text = words::questionText(question);
    if (!m_log)
        return text;
    return m_log->answers(question)
               ? tr("%1 Can be answered", "after a question").arg(text)
               : tr("%1 Can no longer be answered", "after a question").arg(text);
}

void QuestionList::dress()
{
    const look::Theme& theme = m_look.theme();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto question = static_cast<LogQuestion>(i);
        const bool isAnswered = m_log && m_log->answers(question);
        const QColor color = isAnswered ? theme.agree : theme.differ;
        m_rows[i].sign->setVisible(m_log.has_value());
        m_rows[i].sign->setPixmap(
            look::icon(isAnswered ? QStringLiteral("check") : QStringLiteral("close"), color)
                .pixmap(QSize(signSide, signSide), devicePixelRatioF()));
        QPalette palette = m_rows[i].text->palette();
        palette.setColor(QPalette::WindowText, isAnswered ? theme.text : theme.textDim);
        m_rows[i].text->setPalette(palette);
        m_rows[i].text->setAccessibleName(spoken(question));
    }
}

} // namespace plyline::compaction

#include "moc_question_list.cpp"
