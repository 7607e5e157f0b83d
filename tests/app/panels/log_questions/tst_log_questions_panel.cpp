#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "app/panels/log_questions/log_questions_panel.h"
#include "app/panels/log_questions/ready_questions.h"
#include "app/panels/log_questions/term_sentence.h"
#include "tests/support/test.h"

using namespace plyline;
using log_questions::LogQuestionsPanel;
using log_questions::TermSentence;
using questions::Fact;

class TestLogQuestionsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyTheBlanksOfTheFactAreShown_data();
    void onlyTheBlanksOfTheFactAreShown();
    void theSentenceIsAsked();
    void aTermIsAddedToTheQuestion();
    void anIncompleteSentenceCannotBeAsked();
    void everyFactIsAssertedAndDenied();

private:
    template <typename Widget>
    Widget* named(const QString& name) const
    {
        for (Widget* widget : m_panel->findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : m_panel->findChildren<QPushButton*>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void chooseFact(Fact fact) const
    {
        named<QComboBox>(QStringLiteral("What is said"))->setCurrentIndex(static_cast<int>(fact));
    }
    [[nodiscard]] const questions::Question& asked() const
    {
        return m_workspace->study.answers.question();
    }

    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<look::Look> m_look;
    std::unique_ptr<LogQuestionsPanel> m_panel;
};

void TestLogQuestionsPanel::init()
{
    m_workspace = std::make_unique<workspace::Workspace>();
    m_look = std::make_unique<look::Look>();
    m_panel = std::make_unique<LogQuestionsPanel>(*m_workspace, *m_look);
    m_panel->resize(308, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_workspace->session.file().openText(QStringLiteral("1. e4 d5 2. exd5 Qxd5 3. Nc3 Qd8 *\n"),
                                         QStringLiteral("test"));
    QTRY_VERIFY(m_workspace->session.game());
}

void TestLogQuestionsPanel::cleanup()
{
    m_panel.reset();
    m_look.reset();
    m_workspace.reset();
}

void TestLogQuestionsPanel::onlyTheBlanksOfTheFactAreShown_data()
{
    QTest::addColumn<int>("fact");
    QTest::addColumn<QString>("sentence");
    const auto row = [](Fact fact, const char* sentence) {
        QTest::newRow(sentence) << static_cast<int>(fact) << QString::fromUtf8(sentence);
    };
    row(Fact::HasQueen, "When is it true that White has a queen?");
    row(Fact::ControlsSquare, "When is it true that White controls d5?");
    row(Fact::HasLessTime, "When is it true that White has at most 60 seconds left?");
    row(Fact::WasCaptured, "When is it true that a piece was taken?");
    row(Fact::HasRepeated, "When is it true that the position has occurred at least 2 times?");
}

void TestLogQuestionsPanel::onlyTheBlanksOfTheFactAreShown()
{
    QFETCH(int, fact);
    QFETCH(QString, sentence);
    chooseFact(static_cast<Fact>(fact));
    // What is seen, from left to right and line by line, is the sentence.
    QList<QWidget*> seen;
    for (QObject* child : m_panel->sentence().children())
        if (auto* widget = qobject_cast<QWidget*>(child); widget && !widget->isHidden())
            seen << widget;
    QTRY_VERIFY(m_panel->sentence().height() >=
                m_panel->sentence().heightForWidth(m_panel->sentence().width()));
    std::sort(seen.begin(), seen.end(), [](const QWidget* a, const QWidget* b) {
        const QPoint first = a->geometry().center(), second = b->geometry().center();
        return std::abs(first.y() - second.y()) > 8 ? first.y() < second.y()
                                                    : first.x() < second.x();
    });
    QString text;
    for (QWidget* widget : std::as_const(seen)) {
        QVERIFY(m_panel->sentence().rect().contains(widget->geometry()));
        QString words;
        if (const auto* label = qobject_cast<QLabel*>(widget))
            words = label->text();
        else if (const auto* edit = qobject_cast<QLineEdit*>(widget))
            words = edit->text();
        else if (const auto* number = qobject_cast<QSpinBox*>(widget))
            words = number->text();
        else if (const auto* box = qobject_cast<QComboBox*>(widget))
            words = box->currentData(Qt::UserRole + 1).toString(); // what the field shows
        text += words.isEmpty() || words == u"?" ? words : u' ' + words;
        if (!qobject_cast<QLabel*>(widget))
            QVERIFY(!widget->accessibleName().isEmpty());
    }
    QCOMPARE(text.trimmed(), sentence);
    QCOMPARE(m_panel->sentence().text(), sentence);
    QCOMPARE(m_panel->sentence().accessibleName(), sentence);
}

void TestLogQuestionsPanel::theSentenceIsAsked()
{
    chooseFact(Fact::HoldsSquare);
    named<QLineEdit>(QStringLiteral("Square"))->setText(QStringLiteral("d5"));
    named<QComboBox>(QStringLiteral("Side"))->setCurrentText(QStringLiteral("Black"));
    QVERIFY(!button(QStringLiteral("Add"))->isVisible());
    QVERIFY(!button(QStringLiteral("Clear"))->isVisible());
    button(QStringLiteral("Ask"))->click();
    QCOMPARE(asked().terms.size(), 1U);
    // Black's pawn comes to d5, is taken; the queen comes and goes.
    QCOMPARE(m_panel->answers().model()->rowCount(), 4);
    chooseFact(Fact::HasQueen);
    button(QStringLiteral("Ask"))->click();
    QCOMPARE(asked().terms.size(), 1U);
    QCOMPARE(asked().terms.front().fact, Fact::HasQueen);
    button(QStringLiteral("Clear"))->click();
    QVERIFY(asked().terms.empty());
    QVERIFY(!button(QStringLiteral("Clear"))->isVisible());
}

void TestLogQuestionsPanel::aTermIsAddedToTheQuestion()
{
    chooseFact(Fact::HasQueen);
    button(QStringLiteral("Ask"))->click();
    auto* join = named<QComboBox>(QStringLiteral("How the terms of the question are joined"));
    QVERIFY(join->isVisible());
    join->setCurrentText(QStringLiteral("or"));
    Q_EMIT join->activated(join->currentIndex());
    chooseFact(Fact::IsInCheck);
    named<QComboBox>(QStringLiteral("True or not true"))->setCurrentIndex(1);
    button(QStringLiteral("Add"))->click();
    QCOMPARE(asked().terms.size(), 2U);
    QVERIFY(asked().join == questions::Question::Join::Any);
    QCOMPARE(log_questions::termText(asked().terms.back()),
             QStringLiteral("White is not in check"));
}

void TestLogQuestionsPanel::anIncompleteSentenceCannotBeAsked()
{
    chooseFact(Fact::ControlsSquare);
    auto* square = named<QLineEdit>(QStringLiteral("Square"));
    square->setText(QStringLiteral("d"));
    QVERIFY(!button(QStringLiteral("Ask"))->isEnabled());
    square->setText(QStringLiteral("d4"));
    QVERIFY(button(QStringLiteral("Ask"))->isEnabled());
    square->setText(QString());
    chooseFact(Fact::HasQueen); // needs no square
    QVERIFY(button(QStringLiteral("Ask"))->isEnabled());
}

void TestLogQuestionsPanel::everyFactIsAssertedAndDenied()
{
    QStringList texts;
    for (int i = 0; i <= static_cast<int>(Fact::HasQuietPlies); ++i) {
        questions::Term term;
        term.fact = static_cast<Fact>(i);
        term.number = 3;
        for (const bool isWanted : {true, false}) {
            term.isWanted = isWanted;
            const QString text = log_questions::termText(term);
            QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(text));
            QVERIFY2(!texts.contains(text), qPrintable(text));
            texts << text;
        }
    }
}

PLYLINE_WIDGET_TEST(TestLogQuestionsPanel)
#include "tst_log_questions_panel.moc"
