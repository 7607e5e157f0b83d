#pragma once

#include <QtTest/QTest>

#include <string>

namespace plyline::tests {

/// A test class that the program of its folder can run: named after its file, without the suffix.
class RegisteredTest
{
public:
    using Run = int (*)(int argc, char** argv);

    /// `file`: __FILE__ of the test.
    RegisteredTest(const char* file, Run run);
};

/// Something that every test program of a kind does as soon as it has an application.
class AtStart
{
public:
    using Run = void (*)();

    explicit AtStart(Run run);
    static void runAll();
};

/// Runs one test object in an application of the given type.
template <typename Application, typename Test>
int runTest(int argc, char** argv)
{
    Application application(argc, argv);
    AtStart::runAll();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// The same without an application.
template <typename Test>
int runBareTest(int argc, char** argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace plyline::tests

// What stands in the place of main() in each test: with widgets, with an event loop, with neither.
#define PLYLINE_REGISTER_TEST(Test, run)                                                           \
    namespace {                                                                                    \
    const plyline::tests::RegisteredTest registered##Test(__FILE__, run);                          \
    }
#define PLYLINE_WIDGET_TEST(Test)                                                                  \
    PLYLINE_REGISTER_TEST(Test, (&plyline::tests::runTest<QApplication, Test>))
#define PLYLINE_EVENT_TEST(Test)                                                                   \
    PLYLINE_REGISTER_TEST(Test, (&plyline::tests::runTest<QCoreApplication, Test>))
#define PLYLINE_TEST(Test) PLYLINE_REGISTER_TEST(Test, (&plyline::tests::runBareTest<Test>))
